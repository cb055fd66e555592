<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>AccountWords</name>
    <message numerus="yes">
        <source>Next try within %n minutes.</source>
        <translation>
            <numerusform>Next try within a minute.</numerusform>
            <numerusform>Next try within %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, and lie in its folder “unread” with the reason.</source>
        <translation>
            <numerusform>%n could not be read, and lies in its folder “unread” with the reason.</numerusform>
            <numerusform>%n could not be read, and lie in its folder “unread” with the reason.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, and were left there.</source>
        <translation>
            <numerusform>%n could not be read, and was left there.</numerusform>
            <numerusform>%n could not be read, and were left there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not taken there, and stand here alone.</source>
        <translation>
            <numerusform>%n was not taken there, and stands here alone.</numerusform>
            <numerusform>%n were not taken there, and stand here alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n promises are gone from there, perhaps not because somebody deleted them</source>
        <translation>
            <numerusform>%n promise is gone from there, perhaps not because somebody deleted it</numerusform>
            <numerusform>%n promises are gone from there, perhaps not because somebody deleted them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 no longer has %n of your promises, and it is not certain that somebody deleted them. Nothing was deleted here. Say under Accounts in the settings what shall become of them.</source>
        <translation>
            <numerusform>%1 no longer has %n of your promises, and it is not certain that somebody deleted it. Nothing was deleted here. Say under Accounts in the settings what shall become of it.</numerusform>
            <numerusform>%1 no longer has %n of your promises, and it is not certain that somebody deleted them. Nothing was deleted here. Say under Accounts in the settings what shall become of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwayWords</name>
    <message numerus="yes">
        <source>%n waited in vain while you were away.</source>
        <translation>
            <numerusform>%n person waited in vain in that time.</numerusform>
            <numerusform>%n people waited in vain in that time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would wait for something in that time.</source>
        <translation>
            <numerusform>%n person would wait for something in that time.</numerusform>
            <numerusform>%n people would wait for something in that time.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CapturePopup</name>
    <message numerus="yes">
        <source>%n more wait behind this one</source>
        <translation>
            <numerusform>%n more waits behind this one</numerusform>
            <numerusform>%n more wait behind this one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ManyLinesWindow</name>
    <message numerus="yes">
        <source>%n more, read when these are saved</source>
        <translation>
            <numerusform>%n more, read when these are saved</numerusform>
            <numerusform>%n more, read when these are saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved. Undo in the main window takes them back.</source>
        <translation>
            <numerusform>%n saved. Undo in the main window takes it back.</numerusform>
            <numerusform>%n saved. Undo in the main window takes them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfferWords</name>
    <message numerus="yes">
        <source>%n waited in vain while you were away</source>
        <translation>
            <numerusform>%n person waited in vain while you were away</numerusform>
            <numerusform>%n people waited in vain while you were away</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message numerus="yes">
        <source>%n are past the rhythm you chose</source>
        <translation>
            <numerusform>%n is past the rhythm you chose</numerusform>
            <numerusform>%n are past the rhythm you chose</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message numerus="yes">
        <source>Every %n week(s)</source>
        <translation>
            <numerusform>Every week</numerusform>
            <numerusform>Every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Every day</numerusform>
            <numerusform>Every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n day over</numerusform>
            <numerusform>%n days over</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RepeatWords</name>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>every %n day</numerusform>
            <numerusform>every %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>every %n week</numerusform>
            <numerusform>every %n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>every %n month</numerusform>
            <numerusform>every %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>every %n year</numerusform>
            <numerusform>every %n years</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message numerus="yes">
        <source>And %n more; they come up as these are seen to.</source>
        <translation>
            <numerusform>And %n more; it comes up as these are seen to.</numerusform>
            <numerusform>And %n more; they come up as these are seen to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, shorter quiet; they come up as these are seen to.</source>
        <translation>
            <numerusform>And %n more, shorter quiet; that one comes up as these are seen to.</numerusform>
            <numerusform>And %n more, shorter quiet; they come up as these are seen to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You owe most to %n people, %1 each.</source>
        <translation>
            <numerusform>You owe most to %n person, %1.</numerusform>
            <numerusform>You owe most to %n people, %1 each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people owe you most, %1 each.</source>
        <translation>
            <numerusform>%n person owes you most, %1.</numerusform>
            <numerusform>%n people owe you most, %1 each.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touch(es) where the middle is %1</source>
        <translation>
            <numerusform>%n touch where the middle is %1</numerusform>
            <numerusform>%n touches where the middle is %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>a minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SnoozeVerbs</name>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SweepWords</name>
    <message numerus="yes">
        <source>%n skipped, still waiting for a word.</source>
        <translation>
            <numerusform>%n skipped, still waiting for a word.</numerusform>
            <numerusform>%n skipped, still waiting for a word.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promise</numerusform>
            <numerusform>%n promises</numerusform>
        </translation>
    </message>
</context>
</TS>
