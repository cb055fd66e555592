<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Follow-up Organizer</source>
        <translation>Follow-up Organizer</translation>
    </message>
    <message>
        <source>Version %1. Your word, kept in sight. Free software under the MIT licence.</source>
        <translation>Version %1. Dein Wort, im Blick behalten. Freie Software unter der MIT-Lizenz.</translation>
    </message>
    <message>
        <source>Your book</source>
        <translation>Dein Buch</translation>
    </message>
    <message>
        <source>It lies on this computer only: %1</source>
        <translation>Es liegt nur auf diesem Rechner: %1</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <source>The typeface, by The Inter Project Authors, under the SIL Open Font License 1.1</source>
        <translation>Die Schrift, von The Inter Project Authors, unter der SIL Open Font License 1.1</translation>
    </message>
    <message>
        <source>The icons, by Lucide Contributors, under the ISC licence; some from Feather, MIT</source>
        <translation>Die Symbole, von Lucide Contributors, unter der ISC-Lizenz; einige von Feather, MIT</translation>
    </message>
    <message>
        <source>The windows, by The Qt Company, under the LGPL version 3</source>
        <translation>Die Fenster, von The Qt Company, unter der LGPL Version 3</translation>
    </message>
    <message>
        <source>The book, its key, and the last voice of a reminder</source>
        <translation>Das Buch, sein Schlüssel und die letzte Stimme einer Erinnerung</translation>
    </message>
</context>
<context>
    <name>AccessibilityPage</name>
    <message>
        <source>Accessibility</source>
        <translation>Bedienungshilfen</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Kontrast</translation>
    </message>
    <message>
        <source>High draws strong lines and leaves tints out</source>
        <translation>Hoch zeichnet kräftige Linien und lässt Tönungen weg</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>Rows that fold away, and the like</source>
        <translation>Zeilen, die sich wegfalten, und dergleichen</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>animation effects</source>
        <translation>Animation Effekte</translation>
    </message>
    <message>
        <source>Single letters are keys</source>
        <translation>Einzelne Buchstaben sind Tasten</translation>
    </message>
    <message>
        <source>K keeps, U updates. Off, each still has Alt and its place in the menu</source>
        <translation>K hält, U gibt Bescheid. Ausgeschaltet geht beides noch mit Alt und im Menü</translation>
    </message>
    <message>
        <source>shortcuts keyboard hotkeys</source>
        <translation>Kürzel Tastatur Tastenkürzel</translation>
    </message>
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>%1 %2. Nothing is lost here. %3</source>
        <translation>%1 %2. Hier ist nichts verloren. %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>list, server</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Never in step yet.</source>
        <translation>Noch nie abgeglichen.</translation>
    </message>
    <message>
        <source>Last in step %1.</source>
        <translation>Zuletzt abgeglichen: %1.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pausiert.</translation>
    </message>
    <message>
        <source>Failing since %1.</source>
        <translation>Schlägt fehl seit %1.</translation>
    </message>
    <message numerus="yes">
        <source>Next try within %n minutes.</source>
        <translation>
            <numerusform>Nächster Versuch innerhalb einer Minute.</numerusform>
            <numerusform>Nächster Versuch innerhalb von %n Minuten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, and lie in its folder “unread” with the reason.</source>
        <translation>
            <numerusform>%n konnte nicht gelesen werden und liegt mit dem Grund in seinem Ordner „unread“.</numerusform>
            <numerusform>%n konnten nicht gelesen werden und liegen mit dem Grund in seinem Ordner „unread“.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, and were left there.</source>
        <translation>
            <numerusform>%n war nicht zu lesen und blieb dort.</numerusform>
            <numerusform>%n waren nicht zu lesen und blieben dort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not taken there, and stand here alone.</source>
        <translation>
            <numerusform>%n wurde dort nicht angenommen und steht nur hier.</numerusform>
            <numerusform>%n wurden dort nicht angenommen und stehen nur hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>It %1. Nothing is lost here. %2</source>
        <comment>could not be reached. … It is tried again</comment>
        <translation>Es %1. Hier ist nichts verloren. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n promises are gone from there, perhaps not because somebody deleted them</source>
        <translation>
            <numerusform>%n Versprechen ist dort verschwunden, vielleicht ohne dass jemand es gelöscht hat</numerusform>
            <numerusform>%n Versprechen sind dort verschwunden, vielleicht ohne dass jemand sie gelöscht hat</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Nothing was deleted here. What shall become of them?</source>
        <translation>%1. Hier wurde nichts gelöscht. Was soll daraus werden?</translation>
    </message>
    <message>
        <source>It works: %1 is looked into.</source>
        <translation>Es geht: In %1 wird nachgesehen.</translation>
    </message>
    <message>
        <source>It works, with the folder %1.</source>
        <translation>Es geht, mit dem Ordner %1.</translation>
    </message>
    <message>
        <source>It works, with the address book %1.</source>
        <translation>Es geht, mit dem Adressbuch %1.</translation>
    </message>
    <message>
        <source>It works, with the list %1.</source>
        <translation>Es geht, mit der Liste %1.</translation>
    </message>
    <message>
        <source>There are also: %1. To use another one, add its address as the server.</source>
        <translation>Es gibt auch: %1. Um eine andere zu benutzen, füge sie mit ihrer Adresse als Server hinzu.</translation>
    </message>
    <message>
        <source>Writing %1 of %2…</source>
        <translation>Schreibe %1 von %2…</translation>
    </message>
    <message>
        <source>Reading %1 of %2…</source>
        <translation>Lese %1 von %2…</translation>
    </message>
    <message>
        <source>See whether its address is right and you are on line, and try again.</source>
        <translation>Sieh nach, ob die Adresse stimmt und du online bist, und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>%1 %2. Nothing was added. %3</source>
        <translation>%1 %2. Nichts wurde hinzugefügt. %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 no longer has %n of your promises, and it is not certain that somebody deleted them. Nothing was deleted here. Say under Accounts in the settings what shall become of them.</source>
        <translation>
            <numerusform>%1 hat %n deiner Versprechen nicht mehr, und es ist nicht sicher, dass jemand es gelöscht hat. Hier wurde nichts gelöscht. Sage in den Einstellungen unter Konten, was daraus werden soll.</numerusform>
            <numerusform>%1 hat %n deiner Versprechen nicht mehr, und es ist nicht sicher, dass jemand sie gelöscht hat. Hier wurde nichts gelöscht. Sage in den Einstellungen unter Konten, was daraus werden soll.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has not been synchronised for a day: it %2. Nothing is lost here. %3</source>
        <translation>%1 wurde seit einem Tag nicht abgeglichen: es %2. Hier ist nichts verloren. %3</translation>
    </message>
    <message>
        <source>forbids that</source>
        <translation>erlaubt das nicht</translation>
    </message>
    <message>
        <source>no longer has this list</source>
        <translation>hat diese Liste nicht mehr</translation>
    </message>
    <message>
        <source>has no room left</source>
        <translation>hat keinen Platz mehr</translation>
    </message>
    <message>
        <source>reports a fault of its own (%1)</source>
        <translation>meldet einen eigenen Fehler (%1)</translation>
    </message>
    <message>
        <source>did not answer in time</source>
        <translation>hat nicht rechtzeitig geantwortet</translation>
    </message>
    <message>
        <source>is busy and asks to be left alone for a while</source>
        <translation>ist ausgelastet und bittet, eine Weile in Ruhe gelassen zu werden</translation>
    </message>
    <message>
        <source>shows a certificate that this computer does not trust</source>
        <translation>zeigt ein Zertifikat, dem dieser Rechner nicht traut</translation>
    </message>
    <message>
        <source>sends on to another machine, to which your secret was not given</source>
        <translation>schickt weiter zu einem anderen Rechner, dem dein Geheimnis nicht gegeben wurde</translation>
    </message>
    <message>
        <source>would be spoken to without protection</source>
        <translation>würde ohne Schutz angesprochen</translation>
    </message>
    <message>
        <source>refuses your name and secret</source>
        <translation>weist deinen Namen und dein Geheimnis ab</translation>
    </message>
    <message>
        <source>answers with something that is no task list, as log-in pages of hotels and firms do</source>
        <translation>antwortet mit etwas, das keine Aufgabenliste ist, wie Anmeldeseiten von Hotels und Firmen es tun</translation>
    </message>
    <message>
        <source>has no task list</source>
        <translation>hat keine Aufgabenliste</translation>
    </message>
    <message>
        <source>has no address book</source>
        <translation>hat kein Adressbuch</translation>
    </message>
    <message>
        <source>has no password in the keyring any more</source>
        <translation>hat kein Passwort mehr im Schlüsselbund</translation>
    </message>
    <message>
        <source>answers with more than 20 MB at once</source>
        <translation>antwortet mit mehr als 20 MB auf einmal</translation>
    </message>
    <message>
        <source>has no such folder</source>
        <translation>hat keinen solchen Ordner</translation>
    </message>
    <message>
        <source>cannot be read or written to</source>
        <translation>lässt sich nicht lesen oder schreiben</translation>
    </message>
    <message>
        <source>reports a fault of its own</source>
        <translation>meldet einen eigenen Fehler</translation>
    </message>
    <message>
        <source>could not be logged in to, since the keyring did not give the secret</source>
        <translation>konnte nicht angemeldet werden, weil der Schlüsselbund das Geheimnis nicht herausgab</translation>
    </message>
    <message>
        <source>could not be reached</source>
        <translation>war nicht zu erreichen</translation>
    </message>
    <message>
        <source>Check the address; if it is your own server, let this computer trust its authority.</source>
        <translation>Prüfe die Adresse; ist es dein eigener Server, lass diesen Rechner seiner Stelle trauen.</translation>
    </message>
    <message>
        <source>Add that address instead if you trust it.</source>
        <translation>Trage stattdessen jene Adresse ein, wenn du ihr traust.</translation>
    </message>
    <message>
        <source>Write its address with https.</source>
        <translation>Schreibe seine Adresse mit https.</translation>
    </message>
    <message>
        <source>Add the account again with the right ones.</source>
        <translation>Trage das Konto mit den richtigen Angaben neu ein.</translation>
    </message>
    <message>
        <source>Open a web page, log in, and wait a minute.</source>
        <translation>Öffne eine Webseite, melde dich an und warte eine Minute.</translation>
    </message>
    <message>
        <source>Make one there.</source>
        <translation>Lege dort eine an.</translation>
    </message>
    <message>
        <source>Unlock the keyring.</source>
        <translation>Entsperre den Schlüsselbund.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst wieder versucht.</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Jetzt abgleichen</translation>
    </message>
    <message>
        <source>In step with other devices</source>
        <translation>Im Gleichschritt mit anderen Geräten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Notes from a phone, mails to yourself and tasks on your own server come here by themselves</source>
        <translation>Notizen vom Telefon, Mails an dich selbst und Aufgaben auf deinem Server kommen von selbst hierher</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Frage nach…</translation>
    </message>
    <message>
        <source>Once a minute, and soon after each change here</source>
        <translation>Jede Minute, und bald nach jeder Änderung hier</translation>
    </message>
    <message>
        <source>Stopped. What was done is done; it goes on by itself in ten minutes</source>
        <translation>Angehalten. Was getan ist, ist getan; in zehn Minuten geht es von selbst weiter</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>A working day before</source>
        <translation>Ein Arbeitstag davor</translation>
    </message>
    <message>
        <source>Before its time</source>
        <translation>Vor der Zeit</translation>
    </message>
    <message>
        <source>A message, before you leave</source>
        <translation>Eine Nachricht, bevor du gehst</translation>
    </message>
    <message>
        <source>At its time</source>
        <translation>Zur Zeit selbst</translation>
    </message>
    <message>
        <source>Once more, if you did not answer</source>
        <translation>Noch einmal, ohne Antwort von dir</translation>
    </message>
    <message>
        <source>And the next working morning</source>
        <translation>Und am nächsten Arbeitsmorgen</translation>
    </message>
    <message>
        <source>A promise without a time</source>
        <translation>Ein Versprechen ohne Zeit</translation>
    </message>
    <message>
        <source>What you wait for</source>
        <translation>Worauf du wartest</translation>
    </message>
    <message>
        <source>People you have not been in touch with</source>
        <translation>Menschen ohne ein Wort von dir</translation>
    </message>
    <message>
        <source>In the morning, for what is easily forgotten</source>
        <translation>Am Morgen, für leicht Vergessenes</translation>
    </message>
    <message>
        <source>Earlier where that is outside your working hours</source>
        <translation>Früher, wo das außerhalb deiner Arbeitszeit läge</translation>
    </message>
    <message>
        <source>So that nobody who left one goes without a word</source>
        <translation>Damit niemand ohne ein Wort bleibt, der eine hinterließ</translation>
    </message>
    <message>
        <source>What is due on a day comes in its morning</source>
        <translation>Was an einem Tag fällig ist, kommt an dessen Morgen</translation>
    </message>
    <message>
        <source>So long after the time</source>
        <translation>So lange nach der Zeit</translation>
    </message>
    <message>
        <source>From then on it stands in the list only</source>
        <translation>Danach steht es nur noch in der Liste</translation>
    </message>
    <message>
        <source>The next working morning asks for one</source>
        <translation>Der nächste Arbeitsmorgen fragt danach</translation>
    </message>
    <message>
        <source>The working morning after they were to have done it</source>
        <translation>Am Arbeitsmorgen, nachdem es getan sein sollte</translation>
    </message>
    <message>
        <source>One morning, when the longest you meant to leave them has passed</source>
        <translation>An einem Morgen, wenn die längste gewollte Zeit vorbei ist</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 Minuten</translation>
    </message>
    <message>
        <source>None, it is only in the lists</source>
        <translation>Keine, es steht nur in den Listen</translation>
    </message>
    <message>
        <source>a working day before</source>
        <translation>einen Arbeitstag davor</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 davor</translation>
    </message>
    <message>
        <source>%1 before you leave</source>
        <translation>%1 bevor du gehst</translation>
    </message>
    <message>
        <source>at its time</source>
        <translation>zur Zeit selbst</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>%1 danach</translation>
    </message>
    <message>
        <source>the next working morning</source>
        <translation>am nächsten Arbeitsmorgen</translation>
    </message>
    <message>
        <source>once, asking for a time</source>
        <translation>einmal, mit der Frage nach der Zeit</translation>
    </message>
    <message>
        <source>the working morning after</source>
        <translation>am Arbeitsmorgen danach</translation>
    </message>
    <message>
        <source>when it has been too long</source>
        <translation>wenn es zu lange her ist</translation>
    </message>
</context>
<context>
    <name>AnswerBox</name>
    <message>
        <source>Is it done, and do they know?</source>
        <translation>Ist es getan, und wissen sie es?</translation>
    </message>
    <message>
        <source>The question you asked back, if any: %1</source>
        <translation>Deine Rückfrage, falls es eine gab: %1</translation>
    </message>
    <message>
        <source>A question asked back; may stay empty</source>
        <translation>Eine Rückfrage; darf leer bleiben</translation>
    </message>
    <message>
        <source>Yes, kept</source>
        <translation>Ja, gehalten</translation>
    </message>
</context>
<context>
    <name>AwayWindow</name>
    <message>
        <source>Going away</source>
        <translation>Abwesenheit</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Who is concerned</source>
        <translation>Wen es betrifft</translation>
    </message>
    <message>
        <source>First day away</source>
        <translation>Erster Tag der Abwesenheit</translation>
    </message>
    <message>
        <source>Last day away</source>
        <translation>Letzter Tag der Abwesenheit</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>When it is to be done after that</source>
        <translation>Wann es danach fällig ist</translation>
    </message>
    <message>
        <source>Next working day</source>
        <translation>Nächster Arbeitstag</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Wieder dran</translation>
    </message>
    <message>
        <source>Who is concerned?</source>
        <translation>Wen betrifft es?</translation>
    </message>
    <message>
        <source>All of them know</source>
        <translation>Alle wissen es</translation>
    </message>
    <message>
        <source>Move all, not told</source>
        <translation>Alle verschieben, nicht gesagt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Strg Z</translation>
    </message>
    <message>
        <source>Nothing is sent for you.</source>
        <translation>Nichts wird für dich gesendet.</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>Wieder da</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Vermerken</translation>
    </message>
    <message>
        <source>They know</source>
        <translation>Sie wissen es</translation>
    </message>
</context>
<context>
    <name>AwayWords</name>
    <message numerus="yes">
        <source>%n waited in vain while you were away.</source>
        <translation>
            <numerusform>%n hat inzwischen vergeblich gewartet.</numerusform>
            <numerusform>%n haben inzwischen vergeblich gewartet.</numerusform>
        </translation>
    </message>
    <message>
        <source>You were away from %1 to %2.</source>
        <translation>Du warst von %1 bis %2 nicht da.</translation>
    </message>
    <message>
        <source>You are away from %1 to %2.</source>
        <translation>Du bist von %1 bis %2 nicht da.</translation>
    </message>
    <message numerus="yes">
        <source>%n would wait for something in that time.</source>
        <translation>
            <numerusform>%n Person würde in dieser Zeit auf etwas warten.</numerusform>
            <numerusform>%n Personen würden in dieser Zeit auf etwas warten.</numerusform>
        </translation>
    </message>
    <message>
        <source>It moves to %1.</source>
        <translation>Es wird auf %1 verschoben.</translation>
    </message>
    <message>
        <source>No one named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>promise, due</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>When are you away?</source>
        <translation>Wann bist du nicht da?</translation>
    </message>
    <message>
        <source>Name the first day and the last: monday, 21 december.</source>
        <translation>Nenne den ersten und den letzten Tag: montag, 21. dezember.</translation>
    </message>
    <message>
        <source>Nobody is left to make it right with.</source>
        <translation>Bei niemandem ist mehr etwas gutzumachen.</translation>
    </message>
    <message>
        <source>Welcome back.</source>
        <translation>Willkommen zurück.</translation>
    </message>
    <message>
        <source>Nobody is left waiting.</source>
        <translation>Niemand bleibt im Ungewissen.</translation>
    </message>
    <message>
        <source>Whoever had something due in that time knows, or it has moved.</source>
        <translation>Wer in dieser Zeit etwas erwartet, weiß Bescheid.</translation>
    </message>
</context>
<context>
    <name>CaptureCard</name>
    <message>
        <source>For example: send @Maya the revised quote by Friday 4pm. Alt+S takes in what is selected.</source>
        <translation>Zum Beispiel: @Maya das neue Angebot bis Freitag 16 Uhr schicken. Alt+S übernimmt, was markiert ist.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message>
        <source>Capture</source>
        <translation>Erfassen</translation>
    </message>
    <message>
        <source>Key that works everywhere</source>
        <translation>Taste, die überall wirkt</translation>
    </message>
    <message>
        <source>global hot key shortcut keyboard</source>
        <translation>globales Tastenkürzel Hotkey Tastatur</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <source>Do without the key</source>
        <translation>Ohne die Taste auskommen</translation>
    </message>
    <message>
        <source>Other programs can have it</source>
        <translation>Andere Programme können sie haben</translation>
    </message>
    <message>
        <source>Start with the desktop</source>
        <translation>Mit dem Desktop starten</translation>
    </message>
    <message>
        <source>In the background, so that reminders are never missed</source>
        <translation>Im Hintergrund, damit keine Erinnerung verpasst wird</translation>
    </message>
    <message>
        <source>autostart login boot sign in</source>
        <translation>Autostart Anmeldung Systemstart</translation>
    </message>
    <message>
        <source>How dates are read</source>
        <translation>Wie Daten gelesen werden</translation>
    </message>
    <message>
        <source>3/4 is the 3rd of April</source>
        <translation>3/4 ist der 3. April</translation>
    </message>
    <message>
        <source>Off: the 4th of March</source>
        <translation>Aus: der 4. März</translation>
    </message>
    <message>
        <source>“Next Friday”</source>
        <translation>„Nächsten Freitag“</translation>
    </message>
    <message>
        <source>Friday of next week</source>
        <translation>Freitag der nächsten Woche</translation>
    </message>
    <message>
        <source>The next Friday to come</source>
        <translation>Der nächste Freitag, der kommt</translation>
    </message>
    <message>
        <source>From other programs</source>
        <translation>Aus anderen Programmen</translation>
    </message>
    <message>
        <source>Open organizer: links</source>
        <translation>organizer:-Links öffnen</translation>
    </message>
    <message>
        <source>Web pages, mails and cards are shown in the capture window; nothing is saved until you do</source>
        <translation>Webseiten, Mails und Karten werden im Erfassungsfenster gezeigt; gespeichert wird nur von dir</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>A bookmark that captures a page</source>
        <translation>Ein Lesezeichen, das eine Seite festhält</translation>
    </message>
    <message>
        <source>Copy it, make a bookmark in your browser, and paste it there in place of the address</source>
        <translation>Kopiere es, lege im Browser ein Lesezeichen an und füge es dort anstelle der Adresse ein</translation>
    </message>
    <message>
        <source>The desktop’s list of who opens links cannot be written. Nothing was changed.</source>
        <translation>Die Liste, wer Links öffnet, kann nicht geschrieben werden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Copied. Paste it as the address of a new bookmark</source>
        <translation>Kopiert. Füge es als Adresse eines neuen Lesezeichens ein</translation>
    </message>
    <message>
        <source>%1 brings the capture window over any program</source>
        <translation>%1 bringt das Erfassungsfenster über jedes Programm</translation>
    </message>
    <message>
        <source>It brings the capture window over any program. None is taken until you choose</source>
        <translation>Sie bringt das Erfassungsfenster über jedes Programm. Keine wird belegt, bis du wählst</translation>
    </message>
    <message>
        <source>The desktop’s list of programs to start cannot be written. Nothing was changed.</source>
        <translation>Die Startliste des Desktops lässt sich nicht schreiben. Nichts wurde geändert.</translation>
    </message>
</context>
<context>
    <name>CapturePopup</name>
    <message>
        <source>New promise</source>
        <translation>Neues Versprechen</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Strg ↵</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Noch eins</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait behind this one</source>
        <translation>
            <numerusform>%n weiteres wartet hinter diesem</numerusform>
            <numerusform>%n weitere warten hinter diesem</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Show as table</source>
        <translation>Als Tabelle zeigen</translation>
    </message>
    <message>
        <source>Show as plot</source>
        <translation>Als Bild zeigen</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Enter changes it, Delete leaves it out.</source>
        <translation>Enter ändert es, Entf lässt es weg.</translation>
    </message>
    <message>
        <source>Enter names it.</source>
        <translation>Enter benennt es.</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Via</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
</context>
<context>
    <name>ConflictBox</name>
    <message>
        <source>Changed in two places at once</source>
        <translation>An zwei Orten zugleich geändert</translation>
    </message>
    <message>
        <source>What is shown leads. This was said too:</source>
        <translation>Was gezeigt wird, geht vor. Auch das wurde gesagt:</translation>
    </message>
    <message>
        <source>Keep what is shown</source>
        <translation>Behalten, was gezeigt wird</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Dies nehmen</translation>
    </message>
    <message>
        <source>Use this instead: %1</source>
        <translation>Stattdessen dies nehmen: %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>got it</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>aufgegeben</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Your data</source>
        <translation>Deine Daten</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Letzte Sicherung</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>copy safety restore</source>
        <translation>Sicherung Kopie wiederherstellen</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>A second folder</source>
        <translation>Ein zweiter Ordner</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>Ohne auskommen</translation>
    </message>
    <message>
        <source>No second folder</source>
        <translation>Kein zweiter Ordner</translation>
    </message>
    <message>
        <source>What is there stays there</source>
        <translation>Was dort liegt, bleibt dort</translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation>Zu einer Sicherung zurückkehren</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Ältere zeigen</translation>
    </message>
    <message>
        <source>Older backups</source>
        <translation>Ältere Sicherungen</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment …</translation>
    </message>
    <message>
        <source>The copy could not be made there. Is it plugged in?</source>
        <translation>Die Kopie konnte dort nicht angelegt werden. Ist er angesteckt?</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>when. what is in it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 to %2 of %3</source>
        <translation>%1 bis %2 von %3</translation>
    </message>
    <message>
        <source>Show the newest</source>
        <translation>Neueste zeigen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>auf Wunsch</translation>
    </message>
    <message>
        <source>before an update of the book</source>
        <translation>vor einer Aktualisierung des Buchs</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>vor einem Import</translation>
    </message>
    <message>
        <source>before going back</source>
        <translation>vor einem Zurückgehen</translation>
    </message>
    <message>
        <source>before an account was first synchronised</source>
        <translation>vor dem ersten Abgleich eines Kontos</translation>
    </message>
    <message>
        <source>before its key changed</source>
        <translation>vor dem Wechsel des Schlüssels</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>von selbst</translation>
    </message>
    <message>
        <source>Sealed under another key</source>
        <translation>Unter einem anderen Schlüssel versiegelt</translation>
    </message>
    <message>
        <source>Promises: %1, people: %2, touches: %3</source>
        <translation>Versprechen: %1, Personen: %2, Kontakte: %3</translation>
    </message>
    <message>
        <source>A copy of each backup goes to %1</source>
        <translation>Eine Kopie jeder Sicherung geht nach %1</translation>
    </message>
    <message>
        <source>A stick or another disk: a copy of each backup goes there, for the day this one fails</source>
        <translation>Ein Stick oder eine andere Platte: eine Kopie jeder Sicherung geht dorthin, für den Tag, an dem diese versagt</translation>
    </message>
    <message>
        <source>A second folder for backups</source>
        <translation>Ein zweiter Ordner für Sicherungen</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>One moment: this is a long step.</source>
        <translation>Einen Moment: Das ist ein langer Schritt.</translation>
    </message>
    <message>
        <source>It goes on, by %2: %1</source>
        <translation>Es geht weiter, bis %2: %1</translation>
    </message>
</context>
<context>
    <name>DraftBox</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Strg ↵</translation>
    </message>
    <message>
        <source>My words…</source>
        <translation>Meine Worte …</translation>
    </message>
    <message>
        <source>Word this draft once for all; {name}, {what}, {due} and {was} are filled in</source>
        <translation>Diesen Entwurf ein für alle Mal formulieren; {name}, {what}, {due} und {was} werden ausgefüllt</translation>
    </message>
    <message>
        <source>Alt %1</source>
        <translation>Alt %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Keep them for: %1</source>
        <translation>Behalten für: %1</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>Diese Worte behalten</translation>
    </message>
</context>
<context>
    <name>DraftWords</name>
    <message>
        <source>On it</source>
        <translation>Bin dran</translation>
    </message>
    <message>
        <source>One more answer</source>
        <translation>Noch eine Antwort</translation>
    </message>
    <message>
        <source>Takes longer</source>
        <translation>Dauert länger</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Sanft</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Schlicht</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Bestimmt</translation>
    </message>
    <message>
        <source>Re-promise</source>
        <translation>Neu versprechen</translation>
    </message>
    <message>
        <source>Make it right</source>
        <translation>Gutmachen</translation>
    </message>
    <message>
        <source>Say sorry</source>
        <translation>Entschuldigen</translation>
    </message>
    <message>
        <source>Say no</source>
        <translation>Absagen</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Danken</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Abwesend</translation>
    </message>
</context>
<context>
    <name>ExampleOffer</name>
    <message>
        <source>Show me an example</source>
        <translation>Zeig mir ein Beispiel</translation>
    </message>
    <message>
        <source>An example</source>
        <translation>Ein Beispiel</translation>
    </message>
    <message>
        <source>Five examples. They go again at one press.</source>
        <translation>Fünf Beispiele. Ein Druck nimmt sie wieder weg.</translation>
    </message>
    <message>
        <source>The examples are gone.</source>
        <translation>Die Beispiele sind weg.</translation>
    </message>
    <message>
        <source>Send the revised quote</source>
        <translation>Das überarbeitete Angebot schicken</translation>
    </message>
    <message>
        <source>Harbor refit</source>
        <translation>Hafenumbau</translation>
    </message>
    <message>
        <source>Answer about the July dates</source>
        <translation>Wegen der Termine im Juli antworten</translation>
    </message>
    <message>
        <source>Call back with the price</source>
        <translation>Mit dem Preis zurückrufen</translation>
    </message>
    <message>
        <source>Photos of the wiring</source>
        <translation>Fotos von der Verkabelung</translation>
    </message>
    <message>
        <source>Dad</source>
        <translation>Papa</translation>
    </message>
    <message>
        <source>The signed contract</source>
        <translation>Der unterschriebene Vertrag</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>%1: empty</source>
        <translation>%1: leer</translation>
    </message>
    <message>
        <source>Enter corrects it.</source>
        <translation>Enter berichtigt es.</translation>
    </message>
</context>
<context>
    <name>FieldRows</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Wieder</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>More to correct</source>
        <translation>Mehr zu berichtigen</translation>
    </message>
    <message>
        <source>Enter opens it in the program that is for it.</source>
        <translation>Die Eingabetaste öffnet ihn in dem Programm, das dafür da ist.</translation>
    </message>
    <message>
        <source>zone %1 is unknown</source>
        <translation>Zone %1 ist unbekannt</translation>
    </message>
    <message>
        <source>The mail it came by</source>
        <translation>Die Mail, mit der es kam</translation>
    </message>
    <message>
        <source>near miss</source>
        <translation>beinahe verpasst</translation>
    </message>
    <message>
        <source>something that is gone</source>
        <translation>etwas, das nicht mehr da ist</translation>
    </message>
    <message>
        <source>%1 · waited for no longer</source>
        <translation>%1 · darauf wird nicht mehr gewartet</translation>
    </message>
    <message>
        <source>What is it, in your words?</source>
        <translation>Was ist es, in deinen Worten?</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Deine Notiz</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>When shall it remind you?</source>
        <translation>Wann soll es dich erinnern?</translation>
    </message>
    <message>
        <source>When was it made?</source>
        <translation>Wann wurde es gegeben?</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter this list</source>
        <translation>Diese Liste filtern</translation>
    </message>
    <message>
        <source>Filter this list: a word, a person, a case</source>
        <translation>Diese Liste filtern: ein Wort, eine Person, ein Fall</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>move</source>
        <translation>bewegen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Strg N</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>alle Tasten</translation>
    </message>
    <message>
        <source>%1 kept today</source>
        <translation>%1 heute gehalten</translation>
    </message>
</context>
<context>
    <name>GradeWords</name>
    <message>
        <source>Excellent</source>
        <translation>Ausgezeichnet</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Late, told first</source>
        <translation>Spät, vorher gesagt</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Spät</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>in time, and a question asked back</source>
        <translation>pünktlich, und zurückgefragt</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>pünktlich</translation>
    </message>
    <message>
        <source>they had a word before</source>
        <translation>sie hatten vorher ein Wort</translation>
    </message>
    <message>
        <source>without a word before</source>
        <translation>ohne ein Wort vorher</translation>
    </message>
    <message>
        <source>let go, told after its time</source>
        <translation>aufgegeben, erst nach der Zeit gesagt</translation>
    </message>
    <message>
        <source>they had to ask</source>
        <translation>sie mussten nachfragen</translation>
    </message>
    <message>
        <source>let go without a word</source>
        <translation>ohne ein Wort aufgegeben</translation>
    </message>
    <message>
        <source>a week without a word</source>
        <translation>eine Woche ohne ein Wort</translation>
    </message>
    <message>
        <source>you gave it</source>
        <translation>du hast sie gegeben</translation>
    </message>
    <message>
        <source>you marked it</source>
        <translation>von dir vermerkt</translation>
    </message>
    <message>
        <source>kept in the last tenth of its time</source>
        <translation>im letzten Zehntel der Zeit gehalten</translation>
    </message>
    <message>
        <source>in time only because it was moved on the day</source>
        <translation>nur rechtzeitig, weil am selben Tag verschoben</translation>
    </message>
    <message>
        <source>kept after three moves or more</source>
        <translation>nach drei oder mehr Verschiebungen gehalten</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>fällig %1</translation>
    </message>
    <message>
        <source>they asked %1</source>
        <translation>sie fragten %1</translation>
    </message>
    <message>
        <source>you wrote %1</source>
        <translation>du schriebst %1</translation>
    </message>
    <message>
        <source>kept %1</source>
        <translation>gehalten %1</translation>
    </message>
    <message>
        <source>let go %1</source>
        <translation>losgelassen %1</translation>
    </message>
</context>
<context>
    <name>HandedInNote</name>
    <message>
        <source>Leave the note out</source>
        <translation>Die Notiz weglassen</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>The note keeps all of it: %1 characters</source>
        <translation>Die Notiz behält alles: %1 Zeichen</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search or jump</source>
        <translation>Suchen oder springen</translation>
    </message>
    <message>
        <source>Before you leave</source>
        <translation>Bevor du gehst</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Strg K</translation>
    </message>
</context>
<context>
    <name>HotKeyOffer</name>
    <message>
        <source>Catch the next one from anywhere?</source>
        <translation>Das nächste von überall erfassen?</translation>
    </message>
    <message>
        <source>A key brings the line over any program. You can change it in the settings.</source>
        <translation>Eine Taste bringt die Zeile über jedes Programm. In den Einstellungen kannst du sie ändern.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 nehmen</translation>
    </message>
    <message>
        <source>Alt ↵</source>
        <translation>Alt ↵</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Andere Taste</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>Ohne Taste</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Working time</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <source>Work begins</source>
        <translation>Arbeitsbeginn</translation>
    </message>
    <message>
        <source>Reminders ahead of a time stay within your hours</source>
        <translation>Erinnerungen vor einer Zeit bleiben in deiner Arbeitszeit</translation>
    </message>
    <message>
        <source>You leave at</source>
        <translation>Du gehst um</translation>
    </message>
    <message>
        <source>Messages are due then, and “Before you leave” is offered</source>
        <translation>Nachrichten sind dann fällig, und „Bevor du gehst“ wird angeboten</translation>
    </message>
    <message>
        <source>Morning reminders</source>
        <translation>Erinnerungen am Morgen</translation>
    </message>
    <message>
        <source>What is due on a day is announced then</source>
        <translation>Was an einem Tag fällig ist, kommt um diese Zeit</translation>
    </message>
    <message>
        <source>“End of day”</source>
        <translation>„Feierabend“</translation>
    </message>
    <message>
        <source>The time that these words mean when you type them</source>
        <translation>Die Zeit, die diese Worte beim Tippen meinen</translation>
    </message>
    <message>
        <source>Morning reminders and “Before you leave” come on these</source>
        <translation>Erinnerungen am Morgen und „Bevor du gehst“ kommen an diesen</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Arbeitstage</translation>
    </message>
    <message>
        <source>When you leave, day by day</source>
        <translation>Wann du gehst, Tag für Tag</translation>
    </message>
    <message>
        <source>%1, you leave at</source>
        <comment>a weekday</comment>
        <translation>%1, du gehst um</translation>
    </message>
    <message>
        <source>Not as on other days</source>
        <translation>Nicht wie an anderen Tagen</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Freie Tage</translation>
    </message>
    <message>
        <source>No working days then. They are known for ten years ahead</source>
        <translation>Dann ist kein Arbeitstag. Sie sind auf zehn Jahre bekannt</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>Feiertage von</translation>
    </message>
    <message>
        <source>Part of the country</source>
        <translation>Teil des Landes</translation>
    </message>
    <message>
        <source>It may have days of its own</source>
        <translation>Er kann eigene Tage haben</translation>
    </message>
    <message>
        <source>A day off of your own</source>
        <translation>Ein eigener freier Tag</translation>
    </message>
    <message>
        <source>24 december</source>
        <translation>24. Dezember</translation>
    </message>
    <message>
        <source>Type a day and press Enter</source>
        <translation>Tippe einen Tag und drücke Enter</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>That is no day yet. Nothing was changed. Try “24 december”.</source>
        <translation>Das ist noch kein Tag. Nichts wurde geändert. Versuche „24. Dezember“.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Das ganze Land</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>All that can be done</source>
        <translation>Alles, was man tun kann</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Choose a promise to see its story.</source>
        <translation>Wähle ein Versprechen, um seinen Verlauf zu sehen.</translation>
    </message>
    <message>
        <source>No one named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message>
        <source>For all %1 that are chosen:</source>
        <translation>Für alle %1 gewählten:</translation>
    </message>
    <message>
        <source>Name someone, so that they are not forgotten</source>
        <translation>Nenne jemanden, damit er nicht vergessen wird</translation>
    </message>
    <message>
        <source>You owe %1</source>
        <translation>Du schuldest %1</translation>
    </message>
    <message>
        <source>They owe %1</source>
        <translation>Offen von ihnen: %1</translation>
    </message>
    <message>
        <source>last touch %1</source>
        <translation>letzter Kontakt %1</translation>
    </message>
</context>
<context>
    <name>Instead</name>
    <message>
        <source>Say no</source>
        <translation>Absagen</translation>
    </message>
    <message>
        <source>Make it smaller</source>
        <translation>Kleiner machen</translation>
    </message>
</context>
<context>
    <name>Jumps</name>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Tun</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>Neues Versprechen</translation>
    </message>
    <message>
        <source>add capture</source>
        <translation>hinzufügen erfassen</translation>
    </message>
    <message>
        <source>Before you leave</source>
        <translation>Bevor du gehst</translation>
    </message>
    <message>
        <source>sweep end of day answer everyone</source>
        <translation>Feierabend allen antworten</translation>
    </message>
    <message>
        <source>Going away</source>
        <translation>Abwesenheit</translation>
    </message>
    <message>
        <source>absence holiday vacation</source>
        <translation>Abwesenheit Urlaub Ferien</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>Wochenrückblick</translation>
    </message>
    <message>
        <source>how the week went</source>
        <translation>wie die Woche war</translation>
    </message>
    <message>
        <source>Quiet for an hour, or no longer</source>
        <translation>Eine Stunde Ruhe, oder keine mehr</translation>
    </message>
    <message>
        <source>silence mute</source>
        <translation>still stumm</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>preferences options</source>
        <translation>Voreinstellungen Optionen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>take back revert</source>
        <translation>zurücknehmen widerrufen</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>redo repeat</source>
        <translation>wiederholen wiederherstellen</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>keyboard shortcuts help</source>
        <translation>Tastatur Tastenkürzel Hilfe</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>exit close end</source>
        <translation>verlassen schließen Ende</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>take in Todoist Taskwarrior CSV vCard</source>
        <translation>importieren übernehmen Todoist Taskwarrior CSV vCard</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>save as CSV ICS Markdown</source>
        <translation>exportieren speichern als CSV ICS Markdown</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Jetzt sichern</translation>
    </message>
    <message>
        <source>backup restore copy</source>
        <translation>Sicherung Backup wiederherstellen Kopie</translation>
    </message>
    <message>
        <source>Seal the book</source>
        <translation>Das Buch versiegeln</translation>
    </message>
    <message>
        <source>protect encrypt password</source>
        <translation>schützen verschlüsseln Passwort</translation>
    </message>
    <message>
        <source>A card for the pocket</source>
        <translation>Eine Karte für die Tasche</translation>
    </message>
    <message>
        <source>print paper PDF</source>
        <translation>drucken Papier PDF</translation>
    </message>
    <message>
        <source>What was noted on paper</source>
        <translation>Was auf Papier steht</translation>
    </message>
    <message>
        <source>type in many lines</source>
        <translation>eintippen viele Zeilen</translation>
    </message>
    <message>
        <source>Key that works everywhere</source>
        <translation>Taste, die überall wirkt</translation>
    </message>
    <message>
        <source>hot key shortcut</source>
        <translation>Hotkey Tastenkürzel</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>notifications alerts quiet hours</source>
        <translation>Benachrichtigungen Hinweise Ruhezeit</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Arbeitszeit</translation>
    </message>
    <message>
        <source>leaving days off holidays</source>
        <translation>Feierabend freie Tage Feiertage</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>mail calendar synchronise folder</source>
        <translation>Mail Kalender abgleichen Ordner</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>theme colours</source>
        <translation>Thema Farben</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Größe der Schrift</translation>
    </message>
    <message>
        <source>font zoom larger smaller compact</source>
        <translation>Schrift Zoom größer kleiner dicht</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>German French English</source>
        <translation>Deutsch Französisch Englisch</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Bedienungshilfen</translation>
    </message>
    <message>
        <source>contrast motion single letters</source>
        <translation>Kontrast Bewegung einzelne Buchstaben</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <source>version licences</source>
        <translation>Version Lizenzen</translation>
    </message>
    <message>
        <source>Two names of one person</source>
        <translation>Zwei Namen einer Person</translation>
    </message>
    <message>
        <source>On the page of one of them: Same as…</source>
        <translation>Auf der Seite der einen: Dieselbe wie …</translation>
    </message>
    <message>
        <source>merge join duplicates</source>
        <translation>zusammenführen vereinen doppelt</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press the keys</source>
        <translation>Drücke die Tasten</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Keine gewählt</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Bescheid geben</translation>
    </message>
    <message>
        <source>Re-promise</source>
        <translation>Neu versprechen</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Nachhaken</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Danken</translation>
    </message>
    <message>
        <source>They had to ask</source>
        <translation>Sie mussten nachfragen</translation>
    </message>
    <message>
        <source>Log a touch</source>
        <translation>Kontakt vermerken</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>Sie haben geantwortet</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Skip this time</source>
        <translation>Diesmal auslassen</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation>Später erinnern</translation>
    </message>
    <message>
        <source>Copy what I said</source>
        <translation>Kopieren, was ich sagte</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Hangs on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>That was close</source>
        <translation>Das war knapp</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Person öffnen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>All that can be done</source>
        <translation>Alles, was man tun kann</translation>
    </message>
    <message>
        <source>Re-promise all</source>
        <translation>Alle neu versprechen</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>“%1” has %2 now.</source>
        <translation>„%1“ hat jetzt %2.</translation>
    </message>
    <message>
        <source>“%1” is for one promise at a time.</source>
        <translation>„%1“ geht nur mit einem Versprechen auf einmal.</translation>
    </message>
    <message>
        <source>“%1” fits none of these.</source>
        <translation>„%1“ passt zu keinem von diesen.</translation>
    </message>
    <message>
        <source>“%1” does not fit this one. %2</source>
        <translation>„%1“ passt hier nicht. %2</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>Neues Versprechen</translation>
    </message>
    <message>
        <source>Search or jump</source>
        <translation>Suchen oder springen</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Diese Liste filtern</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Demnächst</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>Before you leave</source>
        <translation>Bevor du gehst</translation>
    </message>
    <message>
        <source>Going away</source>
        <translation>Abwesenheit</translation>
    </message>
    <message>
        <source>On a person’s page: the same as…</source>
        <translation>Auf der Seite einer Person: dieselbe wie …</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Nächster Teil des Fensters</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Diese Tasten</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Ein Schritt zurück</translation>
    </message>
    <message>
        <source>Close the window; reminders go on</source>
        <translation>Fenster schließen; Erinnerungen gehen weiter</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>Mehrere wählen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>To another day</source>
        <translation>Auf einen anderen Tag</translation>
    </message>
    <message>
        <source>Re-promise all that is overdue</source>
        <translation>Alles Überfällige neu versprechen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Save, add another</source>
        <translation>Sichern und noch eins</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>I owe, answer owed, I’m waiting</source>
        <translation>Ich schulde, Antwort fällig, ich warte</translation>
    </message>
    <message>
        <source>Last thing understood: plain words</source>
        <translation>Zuletzt Verstandenes: einfache Wörter</translation>
    </message>
    <message>
        <source>To; D By, V Via, C Case, W Where</source>
        <translation>An; D Bis, V Über, C Fall, W Wo</translation>
    </message>
    <message>
        <source>Take in what is selected elsewhere</source>
        <translation>Anderswo Markiertes übernehmen</translation>
    </message>
    <message>
        <source>Close; the words stay</source>
        <translation>Schließen; die Worte bleiben</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>In der Liste</translation>
    </message>
    <message>
        <source>While capturing</source>
        <translation>Beim Erfassen</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Press a key of the list, then a letter; ⌫ brings the first one back.</source>
        <translation>Drücke eine Taste der Liste, dann einen Buchstaben; ⌫ bringt die erste zurück.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>KindSwitch</name>
    <message>
        <source>Whose promise it is</source>
        <translation>Wessen Versprechen es ist</translation>
    </message>
    <message>
        <source>I owe</source>
        <translation>Ich schulde</translation>
    </message>
    <message>
        <source>Answer owed</source>
        <translation>Antwort fällig</translation>
    </message>
    <message>
        <source>I’m waiting</source>
        <translation>Ich warte</translation>
    </message>
</context>
<context>
    <name>LadderPrompt</name>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
</context>
<context>
    <name>LessBox</name>
    <message>
        <source>What can you promise instead?</source>
        <translation>Was kannst du stattdessen versprechen?</translation>
    </message>
    <message>
        <source>Promise this</source>
        <translation>Dies versprechen</translation>
    </message>
</context>
<context>
    <name>Letters</name>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
</context>
<context>
    <name>LookPage</name>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>As the system is, or always one of them</source>
        <translation>Wie das System, oder immer eines davon</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>theme colours mode</source>
        <translation>Thema Design Farben Modus</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Größe der Schrift</translation>
    </message>
    <message>
        <source>Everything grows with it</source>
        <translation>Alles wächst mit ihr</translation>
    </message>
    <message>
        <source>font zoom larger smaller scale</source>
        <translation>Schrift Zoom größer kleiner Skalierung</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Enge Zeilen</translation>
    </message>
    <message>
        <source>More promises on one screen</source>
        <translation>Mehr Versprechen auf einem Bildschirm</translation>
    </message>
    <message>
        <source>dense small height</source>
        <translation>dicht klein Höhe</translation>
    </message>
    <message>
        <source>Use the system font</source>
        <translation>Systemschrift verwenden</translation>
    </message>
    <message>
        <source>In place of Inter</source>
        <translation>Anstelle von Inter</translation>
    </message>
    <message>
        <source>typeface letters</source>
        <translation>Schriftart Buchstaben</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Of the windows; the lines you type may be in several</source>
        <translation>Der Fenster; die Zeilen, die du tippst, dürfen mehrere haben</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Follow-up Organizer</source>
        <translation>Follow-up Organizer</translation>
    </message>
</context>
<context>
    <name>ManyLinesWindow</name>
    <message>
        <source>From paper</source>
        <translation>Vom Papier</translation>
    </message>
    <message>
        <source>One promise a line</source>
        <translation>Ein Versprechen je Zeile</translation>
    </message>
    <message>
        <source>One promise a line, as you would say it on the day it was made</source>
        <translation>Ein Versprechen je Zeile, wie du es an dem Tag sagen würdest, an dem es gegeben wurde</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Gegeben am</translation>
    </message>
    <message>
        <source>How each line is understood</source>
        <translation>Wie jede Zeile verstanden wird</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Strg ↵</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>%n more, read when these are saved</source>
        <translation>
            <numerusform>%n weitere, gelesen, sobald diese gesichert sind</numerusform>
            <numerusform>%n weitere, gelesen, sobald diese gesichert sind</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved. Undo in the main window takes them back.</source>
        <translation>
            <numerusform>%n gespeichert. Rückgängig im Hauptfenster nimmt es zurück.</numerusform>
            <numerusform>%n gespeichert. Rückgängig im Hauptfenster nimmt sie zurück.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MendingVerbs</name>
    <message>
        <source>Deleted: %1</source>
        <translation>Gelöscht: %1</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>Wieder offen: %1</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>Berichtigt: %1</translation>
    </message>
    <message>
        <source>It stays as it is: %1</source>
        <translation>Es bleibt, wie es ist: %1</translation>
    </message>
    <message>
        <source>Say no</source>
        <translation>Absagen</translation>
    </message>
    <message>
        <source>Make it smaller</source>
        <translation>Kleiner machen</translation>
    </message>
    <message>
        <source>What can you promise instead?</source>
        <translation>Was kannst du stattdessen versprechen?</translation>
    </message>
    <message>
        <source>Promise this</source>
        <translation>Dies versprechen</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>keine Note</translation>
    </message>
    <message>
        <source>By the rules: %1</source>
        <translation>Nach den Regeln: %1</translation>
    </message>
    <message>
        <source>How was it kept? The rules say: %1</source>
        <translation>Wie wurde es gehalten? Die Regeln sagen: %1</translation>
    </message>
    <message>
        <source>Why so?</source>
        <translation>Warum?</translation>
    </message>
    <message>
        <source>A note that stays with the grade (may stay empty)</source>
        <translation>Eine Notiz, die bei der Note bleibt (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Give this grade</source>
        <translation>Diese Note geben</translation>
    </message>
    <message>
        <source>Graded: %1</source>
        <translation>Bewertet: %1</translation>
    </message>
    <message>
        <source>What nearly went wrong?</source>
        <translation>Was wäre beinahe schiefgegangen?</translation>
    </message>
    <message>
        <source>Nearly forgot, nearly sent the wrong one (may stay empty)</source>
        <translation>Beinahe vergessen, beinahe das Falsche geschickt (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Mark it</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>Marked as a near miss: %1</source>
        <translation>Als beinahe verpasst gemerkt: %1</translation>
    </message>
    <message>
        <source>What does it wait for?</source>
        <translation>Worauf wartet es?</translation>
    </message>
    <message>
        <source>Whose, or what it is</source>
        <translation>Wessen, oder was es ist</translation>
    </message>
    <message>
        <source>You wait for nothing like that</source>
        <translation>Auf so etwas wartest du nicht</translation>
    </message>
    <message>
        <source>Nothing any more</source>
        <translation>Auf nichts mehr</translation>
    </message>
    <message>
        <source>It has come. By when now: %1?</source>
        <translation>Es ist da. Bis wann jetzt: %1?</translation>
    </message>
    <message>
        <source>Named a time: %1</source>
        <translation>Zeit genannt: %1</translation>
    </message>
    <message>
        <source>It waits for that now: %1</source>
        <translation>Es wartet jetzt darauf: %1</translation>
    </message>
    <message>
        <source>It waits for nothing: %1</source>
        <translation>Es wartet auf nichts: %1</translation>
    </message>
</context>
<context>
    <name>MoveBox</name>
    <message>
        <source>Or type when: friday 3pm, in 2 hours, 1 december</source>
        <translation>Oder tippe, wann: Freitag 15 Uhr, in 2 Stunden, 1. Dezember</translation>
    </message>
    <message>
        <source>By when now?</source>
        <translation>Bis wann jetzt?</translation>
    </message>
    <message>
        <source>Not a time yet.</source>
        <translation>Noch keine Zeit.</translation>
    </message>
    <message>
        <source>They know</source>
        <translation>Sie wissen es</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>I only moved it for myself; they still expect it when I said</source>
        <translation>Nur für mich verschoben; sie erwarten es noch wie gesagt</translation>
    </message>
    <message>
        <source>Due moves to %1</source>
        <translation>Frist rückt auf %1</translation>
    </message>
</context>
<context>
    <name>MovingLines</name>
    <message>
        <source>In and out</source>
        <translation>Hinein und hinaus</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>What would come in</source>
        <translation>Was hereinkäme</translation>
    </message>
    <message>
        <source>Promises and people (jsonl)</source>
        <translation>Versprechen und Personen (jsonl)</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>Eine Tabelle (CSV)</translation>
    </message>
    <message>
        <source>Tasks for calendars (.ics)</source>
        <translation>Aufgaben für Kalender (.ics)</translation>
    </message>
    <message>
        <source>Text to read (Markdown)</source>
        <translation>Text zum Lesen (Markdown)</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Ausgeben als</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Speichern unter…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Readable by whoever gets the file</source>
        <translation>Lesbar für jeden, der die Datei bekommt</translation>
    </message>
    <message>
        <source>Todoist (CSV), Taskwarrior and Google Tasks (JSON), todo.txt, calendars (.ics), vCards, or book.jsonl</source>
        <translation>Todoist (CSV), Taskwarrior und Google Tasks (JSON), todo.txt, Kalender (.ics), vCards oder book.jsonl</translation>
    </message>
    <message>
        <source>Lists and cards (*.csv *.json *.txt *.ics *.vcf *.jsonl);;All files (*)</source>
        <translation>Listen und Karten (*.csv *.json *.txt *.ics *.vcf *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>What to import</source>
        <translation>Was eingelesen werden soll</translation>
    </message>
    <message>
        <source>Promises: %1, people: %2, touches: %3</source>
        <translation>Versprechen: %1, Personen: %2, Kontakte: %3</translation>
    </message>
    <message>
        <source>Here already, and left as they are: %1</source>
        <translation>Schon hier, und unverändert gelassen: %1</translation>
    </message>
    <message>
        <source>Taken in: promises %1, people %2, touches %3. Undo in the main window takes it back</source>
        <translation>Übernommen: Versprechen %1, Personen %2, Kontakte %3. Rückgängig im Hauptfenster nimmt es zurück</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Ausgeben nach</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Ausgegeben nach %1</translation>
    </message>
</context>
<context>
    <name>NewAccountLines</name>
    <message>
        <source>Add an account</source>
        <translation>Ein Konto hinzufügen</translation>
    </message>
    <message>
        <source>Tasks on a CalDAV server</source>
        <translation>Aufgaben auf einem CalDAV-Server</translation>
    </message>
    <message>
        <source>Mails to myself (IMAP)</source>
        <translation>Mails an mich selbst (IMAP)</translation>
    </message>
    <message>
        <source>People of an address book (CardDAV)</source>
        <translation>Personen eines Adressbuchs (CardDAV)</translation>
    </message>
    <message>
        <source>A watched folder</source>
        <translation>Ein beobachteter Ordner</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Its address; empty if it is the one behind the @ of your name</source>
        <translation>Seine Adresse; leer, wenn es der hinter dem @ deines Namens ist</translation>
    </message>
    <message>
        <source>Your name there</source>
        <translation>Dein Name dort</translation>
    </message>
    <message>
        <source>Often your whole mail address</source>
        <translation>Oft deine ganze Mailadresse</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Better a password for apps, if the server makes them. It is kept in the keyring alone</source>
        <translation>Besser ein App-Passwort, wenn der Server welche vergibt. Es liegt nur im Schlüsselbund</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Notes, mails, tasks, cards and pictures that are put there are taken in</source>
        <translation>Notizen, Mails, Aufgaben, Karten und Bilder, die dort abgelegt werden, werden übernommen</translation>
    </message>
    <message>
        <source>Test and add</source>
        <translation>Prüfen und hinzufügen</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Nextcloud, Radicale, Fastmail, iCloud, Baïkal…: your phone shows and ticks them</source>
        <translation>Nextcloud, Radicale, Fastmail, iCloud, Baïkal…: dein Telefon zeigt sie und hakt sie ab</translation>
    </message>
    <message>
        <source>Only read: they join the people you have, by mail, phone and name</source>
        <translation>Nur gelesen: sie kommen zu deinen Personen, nach Mail, Telefon und Name</translation>
    </message>
    <message>
        <source>The subject is the promise, of what you send to yourself or to NAME+promise@…; add /FOLDER to the server to take in all of a folder, such as that of your voicemails</source>
        <translation>Der Betreff ist das Versprechen, bei allem, was du dir selbst oder an NAME+promise@… schickst; mit /ORDNER hinter dem Server wird alles aus einem Ordner übernommen, etwa dem deiner Sprachnachrichten</translation>
    </message>
    <message>
        <source>Any program that brings files from your phone can fill it</source>
        <translation>Jedes Programm, das Dateien vom Telefon bringt, kann ihn füllen</translation>
    </message>
    <message>
        <source>Nothing is kept unless the server answers</source>
        <translation>Nichts wird behalten, wenn der Server nicht antwortet</translation>
    </message>
    <message>
        <source>The folder to watch</source>
        <translation>Der Ordner, der beobachtet werden soll</translation>
    </message>
</context>
<context>
    <name>NotePrompt</name>
    <message>
        <source>Ctrl ↵</source>
        <translation>Strg ↵</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>NothingToShow</name>
    <message>
        <source>Nothing here has “%1”</source>
        <translation>Hier hat nichts „%1“</translation>
    </message>
    <message>
        <source>Esc shows all again. Ctrl+K searches everywhere.</source>
        <translation>Esc zeigt wieder alles. Strg+K sucht überall.</translation>
    </message>
    <message>
        <source>All kept for today</source>
        <translation>Für heute alles gehalten</translation>
    </message>
    <message>
        <source>Nothing due today</source>
        <translation>Heute ist nichts fällig</translation>
    </message>
    <message>
        <source>What you promise for another day stands here.</source>
        <translation>Was du für einen anderen Tag versprichst, steht hier.</translation>
    </message>
    <message>
        <source>Nothing after today</source>
        <translation>Nichts nach heute</translation>
    </message>
    <message>
        <source>Nothing in this case</source>
        <translation>Nichts in diesem Fall</translation>
    </message>
    <message>
        <source>Name it with # when you promise.</source>
        <translation>Nenne ihn mit #, wenn du etwas versprichst.</translation>
    </message>
    <message>
        <source>Press Ctrl+N and begin with “waiting for”, to wait for something.</source>
        <translation>Drücke Strg+N und beginne mit „warte auf“, um auf etwas zu warten.</translation>
    </message>
    <message>
        <source>Nobody owes you anything</source>
        <translation>Niemand schuldet dir etwas</translation>
    </message>
    <message>
        <source>Press Ctrl+N when someone counts on you.</source>
        <translation>Drücke Strg+N, wenn jemand auf dich zählt.</translation>
    </message>
    <message>
        <source>Next up: %1, %2.</source>
        <translation>Als Nächstes: %1, %2.</translation>
    </message>
    <message>
        <source>Who is waiting for a word from you?</source>
        <translation>Wer wartet auf ein Wort von dir?</translation>
    </message>
    <message>
        <source>Type one promise the way you would say it. You can change everything later.</source>
        <translation>Tippe ein Versprechen so, wie du es sagen würdest. Alles lässt sich später ändern.</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Alles bleibt auf diesem Rechner.</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>What you told them</source>
        <translation>Was du ihnen gesagt hast</translation>
    </message>
    <message>
        <source>Reminded %1.</source>
        <translation>Erinnert %1.</translation>
    </message>
    <message>
        <source>Due %1. Reminded %2.</source>
        <translation>Fällig %1. Erinnert %2.</translation>
    </message>
    <message>
        <source>1 reminder waits</source>
        <translation>1 Erinnerung wartet</translation>
    </message>
    <message>
        <source>%1 reminders wait</source>
        <translation>%1 Erinnerungen warten</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>In 1 Stunde</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Morgen früh</translation>
    </message>
    <message>
        <source>On Monday</source>
        <translation>Am Montag</translation>
    </message>
    <message>
        <source>When I am back</source>
        <translation>Wenn ich zurück bin</translation>
    </message>
    <message>
        <source>While you were away: %1 promises to see to</source>
        <translation>Während du weg warst: %1 Versprechen zu sehen</translation>
    </message>
    <message>
        <source>%1 promises to see to now</source>
        <translation>%1 Versprechen sind jetzt dran</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Und %1 weitere.</translation>
    </message>
    <message>
        <source>%1 people have not heard from you</source>
        <translation>%1 Personen haben nichts von dir gehört</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>Been in touch</source>
        <translation>War in Kontakt</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>Reminders are said again.</source>
        <translation>Erinnerungen melden sich wieder.</translation>
    </message>
    <message>
        <source>Quiet until %1. What falls due stands under Reminders.</source>
        <translation>Ruhe bis %1. Was fällig wird, steht unter Erinnerungen.</translation>
    </message>
    <message>
        <source>Still here for reminders</source>
        <translation>Noch da für Erinnerungen</translation>
    </message>
    <message>
        <source>Quit is Ctrl+Q.</source>
        <translation>Beenden mit Strg+Q.</translation>
    </message>
    <message>
        <source>Somebody has not heard from you for long</source>
        <translation>Jemand hat lange nichts von dir gehört</translation>
    </message>
    <message>
        <source>%1 has not heard from you for long</source>
        <translation>%1 hat lange nichts von dir gehört</translation>
    </message>
    <message>
        <source>Last in touch %1.</source>
        <translation>Zuletzt in Kontakt %1.</translation>
    </message>
    <message>
        <source>%1. By when?</source>
        <translation>%1. Bis wann?</translation>
    </message>
    <message>
        <source>Still waiting for %1</source>
        <translation>Noch immer offen: %1</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1, fällig %2</translation>
    </message>
    <message>
        <source>%1 was due %2</source>
        <translation>%1 war fällig %2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>what by when</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who: what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>You said: “%1”</source>
        <translation>Du sagtest: „%1“</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>Erwartet %1.</translation>
    </message>
    <message>
        <source>About %1.</source>
        <translation>Es geht um %1.</translation>
    </message>
    <message>
        <source>This was to be said %1.</source>
        <translation>Das sollte gesagt werden: %1.</translation>
    </message>
    <message>
        <source>A promise needs a time</source>
        <translation>Ein Versprechen braucht eine Zeit</translation>
    </message>
    <message>
        <source>Something you wait for has not come</source>
        <translation>Etwas, worauf du wartest, ist nicht gekommen</translation>
    </message>
    <message>
        <source>A promise is due</source>
        <translation>Ein Versprechen ist fällig</translation>
    </message>
    <message>
        <source>In 30 min</source>
        <translation>In 30 Min.</translation>
    </message>
    <message>
        <source>3 more days</source>
        <translation>3 Tage mehr</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Nachhaken</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Say when</source>
        <translation>Wann nennen</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Bescheid geben</translation>
    </message>
</context>
<context>
    <name>OfferWords</name>
    <message>
        <source>One card before you leave</source>
        <translation>Eine Karte, bevor du gehst</translation>
    </message>
    <message>
        <source>%1 wait for a word from you</source>
        <translation>%1 warten auf ein Wort von dir</translation>
    </message>
    <message>
        <source>About a minute.</source>
        <translation>Etwa eine Minute.</translation>
    </message>
    <message>
        <source>About %1 minutes.</source>
        <translation>Etwa %1 Minuten.</translation>
    </message>
    <message>
        <source>Week %1 is ready to look at</source>
        <translation>Woche %1 kann angesehen werden</translation>
    </message>
    <message>
        <source>Kept on time: %1 of %2.</source>
        <translation>Pünktlich gehalten: %1 von %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n waited in vain while you were away</source>
        <translation>
            <numerusform>%n hat inzwischen vergeblich gewartet</numerusform>
            <numerusform>%n haben inzwischen vergeblich gewartet</numerusform>
        </translation>
    </message>
    <message>
        <source>It is always time to make it right.</source>
        <translation>Es ist immer Zeit, es gutzumachen.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>In 15 min</source>
        <translation>In 15 Min.</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Heute nicht</translation>
    </message>
</context>
<context>
    <name>OpeningWindow</name>
    <message>
        <source>Follow-up Organizer</source>
        <translation>Follow-up Organizer</translation>
    </message>
    <message>
        <source>This version keeps it in another form. A backup is made first. It may take a minute.</source>
        <translation>Diese Version führt es in anderer Form. Zuerst wird eine Sicherung gemacht. Das kann eine Minute dauern.</translation>
    </message>
    <message>
        <source>Your book is being brought up to date</source>
        <translation>Dein Buch wird auf den neuen Stand gebracht</translation>
    </message>
</context>
<context>
    <name>PaperLines</name>
    <message>
        <source>On paper</source>
        <translation>Auf Papier</translation>
    </message>
    <message>
        <source>A6</source>
        <translation>A6</translation>
    </message>
    <message>
        <source>Letter, folded once</source>
        <translation>Letter, einmal gefaltet</translation>
    </message>
    <message>
        <source>Size of the pocket card</source>
        <translation>Größe der Taschenkarte</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF speichern…</translation>
    </message>
    <message>
        <source>A card for the pocket</source>
        <translation>Eine Karte für die Tasche</translation>
    </message>
    <message>
        <source>Today’s and this week’s promises, and blank lines for new ones</source>
        <translation>Die Versprechen von heute und dieser Woche, und leere Zeilen für neue</translation>
    </message>
    <message>
        <source>Type in…</source>
        <translation>Eintippen…</translation>
    </message>
    <message>
        <source>What was noted on paper</source>
        <translation>Was auf Papier steht</translation>
    </message>
    <message>
        <source>Many lines at once, with the day they were made on</source>
        <translation>Viele Zeilen auf einmal, mit dem Tag, an dem sie gegeben wurden</translation>
    </message>
    <message>
        <source>Promises, %1</source>
        <translation>Versprechen, %1</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert unter %1</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Choose another place.</source>
        <translation>„%1“ kann nicht geschrieben werden. Wähle einen anderen Ort.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who: what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Waiting for %1: %2</source>
        <comment>who: what</comment>
        <translation>Warten auf %1: %2</translation>
    </message>
    <message>
        <source>Save the card to</source>
        <translation>Karte speichern unter</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>All %1</source>
        <translation>Alle %1</translation>
    </message>
    <message>
        <source>I owe %1</source>
        <translation>Ich schulde %1</translation>
    </message>
    <message>
        <source>They owe me %1</source>
        <translation>Schulden mir %1</translation>
    </message>
    <message>
        <source>Going quiet %1</source>
        <translation>Werden still %1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Nobody has gone quiet</source>
        <translation>Niemand ist still geworden</translation>
    </message>
    <message numerus="yes">
        <source>%n are past the rhythm you chose</source>
        <translation>
            <numerusform>%n ist über den Rhythmus, den du gewählt hast</numerusform>
            <numerusform>%n sind über den Rhythmus, den du gewählt hast</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody here is called “%1”</source>
        <translation>Hier heißt niemand „%1“</translation>
    </message>
    <message>
        <source>Esc shows all again. Ctrl+K searches everywhere.</source>
        <translation>Esc zeigt wieder alles. Strg+K sucht überall.</translation>
    </message>
    <message>
        <source>People appear here when you promise them something.</source>
        <translation>Personen erscheinen hier, wenn du ihnen etwas versprichst.</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Noch niemand hier</translation>
    </message>
    <message>
        <source>Nobody here now</source>
        <translation>Gerade niemand hier</translation>
    </message>
    <message>
        <source>Hide names in notifications and the tray</source>
        <translation>Namen in Benachrichtigungen und im Infobereich verbergen</translation>
    </message>
    <message>
        <source>A notification says “A promise is due”, for screens that others see</source>
        <translation>Eine Benachrichtigung sagt „Ein Versprechen ist fällig“, für Bildschirme, die andere sehen</translation>
    </message>
    <message>
        <source>privacy private mode</source>
        <translation>Datenschutz privat Privatsphäre</translation>
    </message>
    <message>
        <source>A day is full with</source>
        <translation>Ein Tag ist voll mit</translation>
    </message>
    <message>
        <source>Upcoming marks days that hold more promises than you can keep</source>
        <translation>Demnächst zeigt Tage, die mehr Versprechen haben, als du halten kannst</translation>
    </message>
</context>
<context>
    <name>PeoplePages</name>
    <message>
        <source>All that can be done</source>
        <translation>Alles, was man tun kann</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Person öffnen</translation>
    </message>
    <message>
        <source>Log a touch</source>
        <translation>Kontakt vermerken</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Danken</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Dieselbe wie …</translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>I owe %1, they owe %2</source>
        <translation>ich schulde %1, sie schulden %2</translation>
    </message>
    <message>
        <source>last touch %1</source>
        <translation>letzter Kontakt %1</translation>
    </message>
    <message>
        <source>You asked something back %1.</source>
        <translation>Du hast %1 etwas zurückgefragt.</translation>
    </message>
    <message>
        <source>You asked %1: “%2”</source>
        <translation>Du hast %1 gefragt: „%2“</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Jede Woche</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Jeden Monat</translation>
    </message>
    <message numerus="yes">
        <source>Every %n week(s)</source>
        <translation>
            <numerusform>Jede Woche</numerusform>
            <numerusform>Alle %n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Jeden Tag</numerusform>
            <numerusform>Alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Stumm</translation>
    </message>
    <message>
        <source>No rhythm set</source>
        <translation>Kein Rhythmus gewählt</translation>
    </message>
    <message>
        <source>%1 · never touched</source>
        <translation>%1 · nie in Kontakt</translation>
    </message>
    <message>
        <source>%1 · gone quiet</source>
        <translation>%1 · still geworden</translation>
    </message>
    <message>
        <source>%1 · on track</source>
        <translation>%1 · im Takt</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n Tag darüber</numerusform>
            <numerusform>%n Tage darüber</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>No promise came due yet</source>
        <translation>Noch war kein Versprechen fällig</translation>
    </message>
    <message>
        <source>Kept on time: %1 of %2</source>
        <translation>Pünktlich gehalten: %1 von %2</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>All people</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation>Etwas versprechen</translation>
    </message>
    <message>
        <source>Wait for something</source>
        <translation>Auf etwas warten</translation>
    </message>
    <message>
        <source>Log a touch</source>
        <translation>Kontakt eintragen</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Danken</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>Dieselbe wie …</translation>
    </message>
    <message>
        <source>Ctrl M</source>
        <translation>Strg M</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>Offene Versprechen</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Nothing is open with %1.</source>
        <translation>Mit %1 ist nichts offen.</translation>
    </message>
    <message>
        <source>Opens %1. Nothing is sent for you.</source>
        <translation>Öffnet %1. Nichts wird für dich gesendet.</translation>
    </message>
    <message>
        <source>Walk over</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Notes what you said face to face</source>
        <translation>Hält fest, was du von Angesicht zu Angesicht gesagt hast</translation>
    </message>
</context>
<context>
    <name>PersonRows</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Auch</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Hinweise</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Speak of them again</source>
        <translation>Wieder an sie erinnern</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Stumm schalten</translation>
    </message>
    <message>
        <source>No rhythm</source>
        <translation>Kein Rhythmus</translation>
    </message>
    <message>
        <source>Several with commas between</source>
        <translation>Mehrere mit Komma dazwischen</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
</context>
<context>
    <name>PersonVerbs</name>
    <message>
        <source>What passed between you and %1?</source>
        <translation>Was war zwischen dir und %1?</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1 hat geantwortet</translation>
    </message>
    <message>
        <source>What did you ask %1?</source>
        <translation>Was hast du %1 gefragt?</translation>
    </message>
    <message>
        <source>Does it suit you? (may stay empty)</source>
        <translation>Passt es dir so? (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Note the question</source>
        <translation>Frage festhalten</translation>
    </message>
    <message>
        <source>Question noted: %1</source>
        <translation>Frage festgehalten: %1</translation>
    </message>
    <message>
        <source>What did you say?</source>
        <translation>Was hast du gesagt?</translation>
    </message>
    <message>
        <source>What do you thank them for?</source>
        <translation>Wofür dankst du ihnen?</translation>
    </message>
    <message>
        <source>Who is %1 the same as?</source>
        <translation>Mit wem ist %1 identisch?</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Ein Name</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Geändert: %1</translation>
    </message>
    <message>
        <source>Muted: %1</source>
        <translation>Stumm geschaltet: %1</translation>
    </message>
    <message>
        <source>Spoken of again: %1</source>
        <translation>Daran wird wieder erinnert: %1</translation>
    </message>
    <message>
        <source>Joined: %1</source>
        <translation>Zusammengeführt: %1</translation>
    </message>
    <message>
        <source>And I promised…</source>
        <translation>Und ich habe versprochen …</translation>
    </message>
    <message>
        <source>In a few words (may stay empty)</source>
        <translation>In wenigen Worten (darf leer bleiben)</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Noted with %1</source>
        <translation>Festgehalten mit %1</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Demnächst</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Waiting on others</source>
        <translation>Warten auf andere</translation>
    </message>
    <message>
        <source>I owe</source>
        <translation>Ich schulde</translation>
    </message>
    <message>
        <source>They owe</source>
        <translation>Sie schulden</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>No one named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message>
        <source>No time named</source>
        <translation>Ohne Zeit</translation>
    </message>
    <message>
        <source>Past their time</source>
        <translation>Über ihrer Zeit</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Noch zu erwarten</translation>
    </message>
    <message>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <source>Tomorrow · %1</source>
        <translation>Morgen · %1</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Woche vom %1</translation>
    </message>
</context>
<context>
    <name>PocketCard</name>
    <message>
        <source>New: what, to whom, by when</source>
        <translation>Neu: was, wem, bis wann</translation>
    </message>
</context>
<context>
    <name>ProblemBar</name>
    <message>
        <source>Try again</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>PromiseListView</name>
    <message>
        <source>Nothing here is overdue, so there is nothing to re-promise.</source>
        <translation>Hier ist nichts überfällig; es gibt nichts neu zu versprechen.</translation>
    </message>
</context>
<context>
    <name>PromisesPage</name>
    <message>
        <source>Promises</source>
        <translation>Versprechen</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
</context>
<context>
    <name>PromptWords</name>
    <message>
        <source>%1: %2</source>
        <comment>who: what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>I owe</source>
        <translation>Ich schulde</translation>
    </message>
    <message>
        <source>Answer owed</source>
        <translation>Antwort fällig</translation>
    </message>
    <message>
        <source>I’m waiting</source>
        <translation>Ich warte</translation>
    </message>
    <message>
        <source>In 30 min</source>
        <translation>In 30 Min.</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>In 1 Stunde</translation>
    </message>
    <message>
        <source>When I am back</source>
        <translation>Wenn ich zurück bin</translation>
    </message>
    <message>
        <source>It was moved often. Say no, or make it smaller?</source>
        <translation>Es wurde oft verschoben. Absagen oder kleiner machen?</translation>
    </message>
</context>
<context>
    <name>QuoteBox</name>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>RefusedWindow</name>
    <message>
        <source>Follow-up Organizer</source>
        <translation>Follow-up Organizer</translation>
    </message>
    <message>
        <source>Follow-up Organizer did not start</source>
        <translation>Follow-up Organizer wurde nicht gestartet</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>ReminderWindow</name>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Snooze all</source>
        <translation>Alle auf später</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Eine Stunde Ruhe</translation>
    </message>
    <message>
        <source>End the quiet</source>
        <translation>Ruhe beenden</translation>
    </message>
    <message>
        <source>And %1 more, in the lists of the window.</source>
        <translation>Und %1 weitere, in den Listen des Fensters.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Notifications on this device</source>
        <translation>Benachrichtigungen auf diesem Gerät</translation>
    </message>
    <message>
        <source>Off where your phone announces them. What is due still stands in the list, with a badge</source>
        <translation>Aus, wo dein Telefon sie meldet. Was fällig ist, steht weiter in der Liste, mit einer Zahl</translation>
    </message>
    <message>
        <source>alerts sound popups mute</source>
        <translation>Hinweise Ton Einblendungen stumm</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>Wochenrückblick</translation>
    </message>
    <message>
        <source>Offered on this day, however late the last one was</source>
        <translation>An diesem Tag angeboten, wie spät der letzte auch war</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications. Reminders come in a window of their own, and stand in the list.</source>
        <translation>Nichts auf diesem Desktop zeigt Benachrichtigungen. Erinnerungen kommen in einem eigenen Fenster und stehen in der Liste.</translation>
    </message>
    <message>
        <source>Do-not-disturb is on: the desktop holds them back. What is due stands in the list.</source>
        <translation>„Nicht stören“ ist an: Der Desktop hält sie zurück. Was fällig ist, steht in der Liste.</translation>
    </message>
    <message>
        <source>Show one</source>
        <translation>Eine zeigen</translation>
    </message>
    <message>
        <source>Shows one notification. Press its button to see whether buttons work on this desktop</source>
        <translation>Zeigt eine Benachrichtigung. Drücke ihren Knopf, um zu sehen, ob Knöpfe hier gehen</translation>
    </message>
    <message>
        <source>Try a notification</source>
        <translation>Eine Benachrichtigung probieren</translation>
    </message>
    <message>
        <source>It is on the screen. Press its button within 20 seconds</source>
        <translation>Sie ist auf dem Bildschirm. Drücke ihren Knopf binnen 20 Sekunden</translation>
    </message>
    <message>
        <source>Notifications and their buttons work here</source>
        <translation>Benachrichtigungen und ihre Knöpfe gehen hier</translation>
    </message>
    <message>
        <source>No press was heard. Is do-not-disturb on? All that a button does is in the list and the tray, too.</source>
        <translation>Kein Druck wurde gehört. Ist „Nicht stören“ an? Alles, was ein Knopf tut, gibt es auch in der Liste und im Infobereich.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Ruhezeit</translation>
    </message>
    <message>
        <source>Reminders wait until they end. One at a time that you named comes all the same</source>
        <translation>Erinnerungen warten bis zu ihrem Ende. Eine zu einer von dir genannten Zeit kommt trotzdem</translation>
    </message>
    <message>
        <source>night silence mute do not disturb</source>
        <translation>Nacht Stille stumm nicht stören</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe von</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>They cannot end when they begin. The times before stay.</source>
        <translation>Sie kann nicht enden, wenn sie beginnt. Die Zeiten davor bleiben.</translation>
    </message>
    <message>
        <source>Which reminders come</source>
        <translation>Welche Erinnerungen kommen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Reminders for</source>
        <translation>Erinnerungen für</translation>
    </message>
    <message>
        <source>As for everything</source>
        <translation>Wie für alles</translation>
    </message>
    <message>
        <source>Changed for this circle</source>
        <translation>Für diesen Kreis geändert</translation>
    </message>
    <message>
        <source>What you change here is for these people only</source>
        <translation>Was du hier änderst, gilt nur für diese Menschen</translation>
    </message>
    <message>
        <source>One promise can still have its own: under its fields</source>
        <translation>Ein Versprechen kann seine eigenen haben: bei seinen Feldern</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Von dir geändert</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Wie üblich</translation>
    </message>
</context>
<context>
    <name>RepeatWords</name>
    <message>
        <source>again and again, by a rule not followed here</source>
        <translation>immer wieder, nach einer Regel, der hier nicht gefolgt wird</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>how a day is written</comment>
        <translation>d. MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>how often, last day</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how often, how many times</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>once more</source>
        <translation>noch einmal</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n Mal</numerusform>
            <numerusform>%n-mal</numerusform>
        </translation>
    </message>
    <message>
        <source>on the %1 of %2</source>
        <comment>days of the month, how often</comment>
        <translation>%2 am %1</translation>
    </message>
    <message>
        <source>every weekday</source>
        <translation>jeden Werktag</translation>
    </message>
    <message>
        <source>on the %1 of %2</source>
        <comment>weekdays of the month, how often</comment>
        <translation>%2 am %1</translation>
    </message>
    <message>
        <source>every %1</source>
        <comment>weekdays</comment>
        <translation>jeden %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>how often, weekdays</comment>
        <translation>%1 am %2</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>jeden Tag</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>jeden Tag</numerusform>
            <numerusform>alle %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>every week</source>
        <translation>jede Woche</translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>jede Woche</numerusform>
            <numerusform>alle %n Wochen</numerusform>
        </translation>
    </message>
    <message>
        <source>every month</source>
        <translation>jeden Monat</translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>jeden Monat</numerusform>
            <numerusform>alle %n Monate</numerusform>
        </translation>
    </message>
    <message>
        <source>every year</source>
        <translation>jedes Jahr</translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>jedes Jahr</numerusform>
            <numerusform>alle %n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>last day</source>
        <comment>of the month</comment>
        <translation>letzten Tag</translation>
    </message>
    <message>
        <source>%1 last day</source>
        <comment>of the month</comment>
        <translation>%1 letzten Tag</translation>
    </message>
    <message>
        <source>1st</source>
        <comment>day of the month</comment>
        <translation>1.</translation>
    </message>
    <message>
        <source>last %1</source>
        <comment>weekday of the month</comment>
        <translation>letzten %1</translation>
    </message>
    <message>
        <source>%1 last %2</source>
        <comment>weekday of the month</comment>
        <translation>%1 letzten %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>nth, weekday of the month</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1th</source>
        <comment>day of the month</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1st</source>
        <comment>day of the month</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1nd</source>
        <comment>day of the month</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1rd</source>
        <comment>day of the month</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>1st</source>
        <comment>of several</comment>
        <translation>1.</translation>
    </message>
    <message>
        <source>2nd</source>
        <comment>of several</comment>
        <translation>2.</translation>
    </message>
    <message>
        <source>3rd</source>
        <comment>of several</comment>
        <translation>3.</translation>
    </message>
    <message>
        <source>%1th</source>
        <comment>of several</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a list and its last</comment>
        <translation>%1 und %2</translation>
    </message>
</context>
<context>
    <name>ReviewPlots</name>
    <message>
        <source>W%1</source>
        <translation>KW %1</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>Kept on time</source>
        <translation>Pünktlich gehalten</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Noten</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Versprechen</translation>
    </message>
    <message>
        <source>promises due</source>
        <translation>fällige Versprechen</translation>
    </message>
    <message>
        <source>People balance</source>
        <translation>Bilanz je Person</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>You wanted to do differently</source>
        <translation>Du wolltest anders machen</translation>
    </message>
    <message>
        <source>I owe</source>
        <translation>Ich schulde</translation>
    </message>
    <message>
        <source>They owe me</source>
        <translation>Sie schulden mir</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Internal against customers</source>
        <translation>Intern gegen Kunden</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Kreis</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Channels they came by</source>
        <translation>Kanäle, über die sie kamen</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation>Beinahe verpasst</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Beschwerden</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Lob</translation>
    </message>
    <message>
        <source>Near misses, complaints, praise</source>
        <translation>Beinahe verpasst, Beschwerden, Lob</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
</context>
<context>
    <name>ReviewRail</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>Die Woche davor</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>Die Woche danach</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>Wochenrückblick</translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation>Später fertig machen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>ReviewVerbs</name>
    <message>
        <source>From whom is it?</source>
        <translation>Von wem ist es?</translation>
    </message>
    <message>
        <source>To whom is it promised?</source>
        <translation>Wem ist es versprochen?</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Ein Name</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>Berichtigt: %1</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Weekly review</source>
        <translation>Wochenrückblick</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>PDF ausgeben</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV ausgeben</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <source>Done, next</source>
        <translation>Fertig, weiter</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Strg ↵</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>week, what to do</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Export the week</source>
        <translation>Die Woche ausgeben</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>No person or no time</source>
        <translation>Ohne Person oder ohne Zeit</translation>
    </message>
    <message>
        <source>Say for whom, and by when</source>
        <translation>Sag, für wen und bis wann</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Keep it, say a word, or move it</source>
        <translation>Halten, ein Wort sagen oder verschieben</translation>
    </message>
    <message>
        <source>Waiting on others</source>
        <translation>Warten auf andere</translation>
    </message>
    <message>
        <source>Look, and nudge where it is time</source>
        <translation>Ansehen, und nachhaken, wo es Zeit ist</translation>
    </message>
    <message>
        <source>People going quiet</source>
        <translation>Personen, die still werden</translation>
    </message>
    <message>
        <source>Get in touch, or make it right</source>
        <translation>Kontakt aufnehmen oder gutmachen</translation>
    </message>
    <message>
        <source>Thanks owed</source>
        <translation>Dank geschuldet</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <translation>Danke sagen</translation>
    </message>
    <message>
        <source>Next seven days</source>
        <translation>Die nächsten sieben Tage</translation>
    </message>
    <message>
        <source>Re-promise what does not fit</source>
        <translation>Neu versprechen, was nicht hineinpasst</translation>
    </message>
    <message>
        <source>How the week went</source>
        <translation>Wie die Woche war</translation>
    </message>
    <message>
        <source>Look, no work</source>
        <translation>Ansehen, keine Arbeit</translation>
    </message>
    <message>
        <source>Everything has a person and a time.</source>
        <translation>Alles hat eine Person und eine Zeit.</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Nichts ist überfällig.</translation>
    </message>
    <message>
        <source>Nobody owes you anything.</source>
        <translation>Niemand schuldet dir etwas.</translation>
    </message>
    <message>
        <source>No thanks are owed.</source>
        <translation>Niemandem ist Dank geschuldet.</translation>
    </message>
    <message>
        <source>Nothing is due in the next seven days.</source>
        <translation>In den nächsten sieben Tagen ist nichts fällig.</translation>
    </message>
    <message>
        <source>Nobody has gone quiet.</source>
        <translation>Niemand ist verstummt.</translation>
    </message>
    <message>
        <source>Rhythms are set on a person’s page, or for a circle in the settings.</source>
        <translation>Rhythmen stellst du auf der Seite einer Person ein, oder für einen Kreis in den Einstellungen.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more; they come up as these are seen to.</source>
        <translation>
            <numerusform>Und noch %n; sie rücken nach, wenn diese bedacht sind.</numerusform>
            <numerusform>Und noch %n; sie rücken nach, wenn diese bedacht sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, shorter quiet; they come up as these are seen to.</source>
        <translation>
            <numerusform>Und noch %n, kürzer verstummt; sie rücken nach, wenn diese bedacht sind.</numerusform>
            <numerusform>Und noch %n, kürzer verstummt; sie rücken nach, wenn diese bedacht sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>Week %1 · %2</source>
        <translation>Woche %1 · %2</translation>
    </message>
    <message>
        <source>Week %1 of %2 · %3</source>
        <translation>Woche %1 von %2 · %3</translation>
    </message>
    <message>
        <source>Whom to thank</source>
        <translation>Wem zu danken ist</translation>
    </message>
    <message>
        <source>Nobody stands out this week.</source>
        <translation>In dieser Woche fällt niemand auf.</translation>
    </message>
    <message>
        <source>You wanted to do differently: %1</source>
        <translation>Du wolltest anders machen: %1</translation>
    </message>
    <message>
        <source>What will I do differently?</source>
        <translation>Was werde ich anders machen?</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>Ausgezeichnet</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Late, told first</source>
        <translation>Spät, vorher gesagt</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Spät</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Schlecht</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Intern</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Privat</translation>
    </message>
    <message>
        <source>Nothing was due this week.</source>
        <translation>In dieser Woche war nichts fällig.</translation>
    </message>
    <message>
        <source>%1 of %2 kept on time.</source>
        <translation>%1 von %2 pünktlich gehalten.</translation>
    </message>
    <message>
        <source>One more week and a line appears here.</source>
        <translation>Noch eine Woche, dann erscheint hier eine Linie.</translation>
    </message>
    <message>
        <source>Two more weeks and a line appears here.</source>
        <translation>Noch zwei Wochen, dann erscheint hier eine Linie.</translation>
    </message>
    <message>
        <source>So far the same as the week before.</source>
        <translation>Bis jetzt wie in der Woche davor.</translation>
    </message>
    <message>
        <source>The same as the week before.</source>
        <translation>Wie in der Woche davor.</translation>
    </message>
    <message>
        <source>So far up from %1%.</source>
        <translation>Bis jetzt mehr als %1%.</translation>
    </message>
    <message>
        <source>So far down from %1%.</source>
        <translation>Bis jetzt weniger als %1%.</translation>
    </message>
    <message>
        <source>Up from %1%.</source>
        <translation>Mehr als %1%.</translation>
    </message>
    <message>
        <source>Down from %1%.</source>
        <translation>Weniger als %1%.</translation>
    </message>
    <message>
        <source>Reliability %1, from %2 promises.</source>
        <translation>Verlässlichkeit %1, aus %2 Versprechen.</translation>
    </message>
    <message>
        <source>No promise was graded this week.</source>
        <translation>In dieser Woche wurde kein Versprechen benotet.</translation>
    </message>
    <message>
        <source>In %1 of %2, they knew in time.</source>
        <translation>In %1 von %2 Fällen wussten sie es rechtzeitig.</translation>
    </message>
    <message>
        <source>No near misses.</source>
        <translation>Nichts beinahe verpasst.</translation>
    </message>
    <message>
        <source>One was kept just in time.</source>
        <translation>Eines wurde gerade noch gehalten.</translation>
    </message>
    <message>
        <source>%1 were kept just in time.</source>
        <translation>%1 wurden gerade noch gehalten.</translation>
    </message>
    <message>
        <source>Complaints %1, praise %2.</source>
        <translation>Beschwerden %1, Lob %2.</translation>
    </message>
    <message>
        <source>Only one side had something due.</source>
        <translation>Nur auf einer Seite war etwas fällig.</translation>
    </message>
    <message>
        <source>Nothing was due.</source>
        <translation>Nichts war fällig.</translation>
    </message>
    <message>
        <source>Too few were due to say who was served better.</source>
        <translation>Zu wenig war fällig, um zu sagen, wer besser bedient wurde.</translation>
    </message>
    <message>
        <source>Customers and internal people were served alike.</source>
        <translation>Kunden und Kollegen wurden gleich gut bedient.</translation>
    </message>
    <message>
        <source>Customers were served better.</source>
        <translation>Kunden wurden besser bedient.</translation>
    </message>
    <message>
        <source>Internal people were served better.</source>
        <translation>Kollegen wurden besser bedient.</translation>
    </message>
    <message>
        <source>You owe %1 most.</source>
        <translation>%1 schuldest du am meisten.</translation>
    </message>
    <message numerus="yes">
        <source>You owe most to %n people, %1 each.</source>
        <translation>
            <numerusform>%n Person schuldest du am meisten, nämlich %1.</numerusform>
            <numerusform>%n Personen schuldest du am meisten, je %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 owes you %2.</source>
        <translation>%1 schuldet dir %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n people owe you most, %1 each.</source>
        <translation>
            <numerusform>%n Person schuldet dir am meisten, nämlich %1.</numerusform>
            <numerusform>%n Personen schulden dir am meisten, je %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open with anybody.</source>
        <translation>Mit niemandem ist etwas offen.</translation>
    </message>
    <message>
        <source>How they came was not noted.</source>
        <translation>Wie sie kamen, wurde nicht festgehalten.</translation>
    </message>
    <message>
        <source>Most came %1.</source>
        <translation>Die meisten kamen %1.</translation>
    </message>
    <message>
        <source>The noisiest tenth of people took %1% of all that came in during 90 days.</source>
        <translation>Das lauteste Zehntel der Personen nahm %1% von allem, was in 90 Tagen kam.</translation>
    </message>
    <message>
        <source>%1 promises in a year, none bad, no chase and no complaint; %2</source>
        <translation>%1 Versprechen in einem Jahr, keines schlecht, kein Nachfragen und keine Beschwerde; %2</translation>
    </message>
    <message numerus="yes">
        <source>%n touch(es) where the middle is %1</source>
        <translation>
            <numerusform>%n Kontakt, die Mitte liegt bei %1</numerusform>
            <numerusform>%n Kontakte, die Mitte liegt bei %1</numerusform>
        </translation>
    </message>
    <message>
        <source>waited %1 and did not chase, while others were seen to</source>
        <translation>wartete %1 und fragte nicht nach, während andere bedient wurden</translation>
    </message>
    <message>
        <source>praised you, and had no answer yet</source>
        <translation>lobte dich und hat noch keine Antwort</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>eine Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>eine Stunde</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>last touch %1</source>
        <translation>letzter Kontakt %1</translation>
    </message>
    <message>
        <source>%1 is the last working day of the month.</source>
        <translation>%1 ist der letzte Arbeitstag des Monats.</translation>
    </message>
    <message>
        <source>%1 is the last working day of the quarter.</source>
        <translation>%1 ist der letzte Arbeitstag des Quartals.</translation>
    </message>
    <message>
        <source>%1 is the last working day of the year.</source>
        <translation>%1 ist der letzte Arbeitstag des Jahres.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, full</source>
        <translation>%1, voll</translation>
    </message>
</context>
<context>
    <name>RitualKeys</name>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>The card before</source>
        <translation>Die Karte davor</translation>
    </message>
    <message>
        <source>Another line</source>
        <translation>Eine andere Zeile</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Tick a line, or not</source>
        <translation>Eine Zeile ankreuzen oder nicht</translation>
    </message>
    <message>
        <source>Other words; to 3</source>
        <translation>Andere Worte; bis 3</translation>
    </message>
    <message>
        <source>Note what is drafted</source>
        <translation>Den Entwurf festhalten</translation>
    </message>
    <message>
        <source>What I owe</source>
        <translation>Was ich schulde</translation>
    </message>
    <message>
        <source>What they owe</source>
        <translation>Was sie schulden</translation>
    </message>
    <message>
        <source>On every card</source>
        <translation>Auf jeder Karte</translation>
    </message>
    <message>
        <source>Done, next step</source>
        <translation>Fertig, nächster Schritt</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>Die Woche davor</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>Die Woche danach</translation>
    </message>
    <message>
        <source>With promises</source>
        <translation>Mit Versprechen</translation>
    </message>
    <message>
        <source>With people</source>
        <translation>Mit Menschen</translation>
    </message>
    <message>
        <source>In every step</source>
        <translation>In jedem Schritt</translation>
    </message>
    <message>
        <source>Going away</source>
        <translation>Abwesenheit</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Was als Nächstes kommt</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Ein Schritt zurück</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Diese Tasten</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>to %1</source>
        <translation>an %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>No one named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who: what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>promise, due</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Bis wann?</translation>
    </message>
    <message>
        <source>Asked %1</source>
        <translation>Gefragt %1</translation>
    </message>
    <message>
        <source>Expected %1</source>
        <translation>Erwartet %1</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>Gehalten %1</translation>
    </message>
    <message>
        <source>Got it %1</source>
        <translation>Erhalten %1</translation>
    </message>
    <message>
        <source>Let go %1</source>
        <translation>Aufgegeben %1</translation>
    </message>
    <message>
        <source>they expected %1</source>
        <translation>erwartet war %1</translation>
    </message>
    <message>
        <source>promised %1</source>
        <translation>versprochen %1</translation>
    </message>
    <message>
        <source>From %1: %2</source>
        <comment>who: what</comment>
        <translation>Von %1: %2</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Nudged %1</source>
        <translation>Nachgehakt %1</translation>
    </message>
    <message>
        <source>at a time not known</source>
        <translation>zu unbekannter Zeit</translation>
    </message>
    <message>
        <source>answer owed</source>
        <translation>Antwort fällig</translation>
    </message>
    <message>
        <source>nudged today</source>
        <translation>heute nachgehakt</translation>
    </message>
    <message>
        <source>nudge today</source>
        <translation>heute nachhaken</translation>
    </message>
    <message>
        <source>they expect it %1</source>
        <translation>erwartet wird es %1</translation>
    </message>
    <message>
        <source>re-promised once</source>
        <translation>einmal neu versprochen</translation>
    </message>
    <message>
        <source>re-promised twice</source>
        <translation>zweimal neu versprochen</translation>
    </message>
    <message>
        <source>re-promised %1 times</source>
        <translation>%1-mal neu versprochen</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Waiting, overdue</source>
        <translation>Warten, überfällig</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Answer owed</source>
        <translation>Antwort fällig</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Versprechen</translation>
    </message>
</context>
<context>
    <name>SafetyWords</name>
    <message>
        <source>What was written last was gone from beside the book. Look whether the promises you captured last are there; all else is as it was. What was found is kept in %1.</source>
        <translation>Was zuletzt geschrieben wurde, fehlte neben dem Buch. Sieh nach, ob die zuletzt erfassten Versprechen da sind; alles andere ist, wie es war. Was gefunden wurde, liegt in %1.</translation>
    </message>
    <message>
        <source>Another file, or none, had come to the place of the book while it was open. The book was put back as it was; nothing is missing. What was there is kept in %1.</source>
        <translation>An den Platz des Buchs war eine andere Datei gekommen oder keine, während es offen war. Das Buch steht wieder dort, wie es war; nichts fehlt. Was dort lag, ist in %1 aufgehoben.</translation>
    </message>
    <message>
        <source>The book was damaged: nothing of it could be read, and no backup was found, so an empty one is in its place. If you have a backup elsewhere, put it back with: organizer restore FILE. The damaged files are kept in %1.</source>
        <translation>Das Buch war beschädigt: Nichts davon war zu lesen, und es fand sich keine Sicherung; an seiner Stelle ist nun ein leeres. Wenn du anderswo eine Sicherung hast, hol sie zurück mit: organizer restore DATEI. Die beschädigten Dateien liegen in %1.</translation>
    </message>
    <message>
        <source>The book was gone from its place. The backup of %1 took it; what was captured after that is missing.</source>
        <translation>Das Buch war nicht mehr an seinem Platz. Die Sicherung vom %1 ist nun dort; was danach erfasst wurde, fehlt.</translation>
    </message>
    <message>
        <source>The book was damaged. All that could be read of it was brought into a new one.</source>
        <translation>Das Buch war beschädigt. Alles, was sich lesen ließ, kam in ein neues.</translation>
    </message>
    <message>
        <source>The book was damaged. The backup of %1 took its place, and what was newer was brought over (promises: %2, touches: %3).</source>
        <translation>Das Buch war beschädigt. Die Sicherung vom %1 nahm seinen Platz ein, und was neuer war, wurde übernommen (Versprechen: %2, Kontakte: %3).</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Es fehlt nichts.</translation>
    </message>
    <message>
        <source>Some of it could not be read: look whether the promises you captured last are there.</source>
        <translation>Einiges ließ sich nicht lesen: sieh nach, ob die zuletzt erfassten Versprechen da sind.</translation>
    </message>
    <message>
        <source>The damaged files are kept in %1.</source>
        <translation>Die beschädigten Dateien liegen in %1.</translation>
    </message>
    <message>
        <source>The book is not sealed, and its newest backup is: another book may have come to its place. What you write now lies open. Go back to a backup, or seal the book: Settings › Your data.</source>
        <translation>Das Buch ist nicht versiegelt, seine neueste Sicherung aber schon: vielleicht liegt ein anderes Buch an seiner Stelle. Was du jetzt schreibst, liegt offen. Geh zu einer Sicherung zurück oder versiegle das Buch: Einstellungen › Deine Daten.</translation>
    </message>
    <message>
        <source>The keyring is asked for its key, and has not answered yet: it may be asking you for its password in a window of its own. The book opens once it answers, or when you type the recovery key.</source>
        <translation>Der Schlüsselbund ist nach dem Schlüssel gefragt und hat noch nicht geantwortet: vielleicht fragt er in einem eigenen Fenster nach deinem Passwort. Das Buch öffnet sich, sobald er antwortet oder wenn du den Wiederherstellungsschlüssel eintippst.</translation>
    </message>
    <message>
        <source>A promise is due</source>
        <translation>Ein Versprechen ist fällig</translation>
    </message>
    <message>
        <source>Open the book to see which: it is sealed, and its key is not here.</source>
        <translation>Öffne das Buch, um zu sehen, welche: es ist versiegelt, und sein Schlüssel ist nicht hier.</translation>
    </message>
    <message>
        <source>Only in the book now, and gone then: %1 (%2).</source>
        <translation>Nur jetzt im Buch, und dann fort: %1 (%2).</translation>
    </message>
    <message>
        <source>Only in the backup, and back then: %1 (%2).</source>
        <translation>Nur in der Sicherung, und dann zurück: %1 (%2).</translation>
    </message>
    <message>
        <source>As they were then: %1 (%2).</source>
        <translation>Wie sie damals waren: %1 (%2).</translation>
    </message>
    <message>
        <source>No promise would change.</source>
        <translation>Kein Versprechen würde sich ändern.</translation>
    </message>
    <message>
        <source>Settings as they were then: %1.</source>
        <translation>Einstellungen wie damals: %1.</translation>
    </message>
    <message>
        <source>Done. The book as it was is kept as %1.</source>
        <translation>Fertig. Das Buch, wie es war, ist aufbewahrt als %1.</translation>
    </message>
    <message>
        <source>No backup could be made in %1 yet. The book itself is as it should be. Make room or allow writing.</source>
        <translation>In %1 konnte noch keine Sicherung angelegt werden. Das Buch selbst ist in Ordnung. Schaffe Platz oder erlaube das Schreiben.</translation>
    </message>
    <message>
        <source>No backup could be made in %1 for %2 days. The book itself is as it should be. Make room or allow writing.</source>
        <translation>In %1 konnte seit %2 Tagen keine Sicherung angelegt werden. Das Buch selbst ist in Ordnung. Schaffe Platz oder erlaube das Schreiben.</translation>
    </message>
    <message>
        <source>Words you captured before are not in the book yet; they are safe in %1. %2</source>
        <translation>Worte, die du zuvor erfasst hast, sind noch nicht im Buch; sie sind sicher in %1. %2</translation>
    </message>
    <message>
        <source>The book can be read, not changed: the disk of %1 takes no writing%2. What you capture is kept safe elsewhere and comes in once it can. Make room or allow writing.</source>
        <translation>Das Buch lässt sich lesen, nicht ändern: Auf den Datenträger von %1 lässt sich nicht schreiben%2. Was du erfasst, liegt sicher an anderer Stelle und kommt hinein, sobald es geht. Schaffe Platz oder erlaube das Schreiben.</translation>
    </message>
    <message>
        <source>Captured and waiting: %1.</source>
        <translation>Erfasst und noch wartend: %1.</translation>
    </message>
    <message>
        <source>The book is on a network disk (%1), which may lose what was saved. Keep it on a disk of this computer, and let only copies of its backups go there: Settings › Your data.</source>
        <translation>Das Buch liegt auf einem Netzlaufwerk (%1), auf dem Gespeichertes verloren gehen kann. Lege es auf einen Datenträger dieses Rechners und lass nur Kopien der Sicherungen dorthin gehen: Einstellungen › Deine Daten.</translation>
    </message>
    <message>
        <source>The book is in a folder that %1 copies to other computers; two that write it spoil it. Move it elsewhere, and let only copies of its backups go there: Settings › Your data.</source>
        <translation>Das Buch liegt in einem Ordner, den %1 auf andere Rechner kopiert; schreiben zwei daran, wird es verdorben. Verschiebe es und lass nur Kopien der Sicherungen dorthin gehen: Einstellungen › Deine Daten.</translation>
    </message>
</context>
<context>
    <name>SavingWords</name>
    <message>
        <source>New promise</source>
        <translation>Neues Versprechen</translation>
    </message>
    <message>
        <source>Send @Maya the revised quote by Friday 4pm</source>
        <translation>@Maya das neue Angebot bis Freitag 16 Uhr schicken</translation>
    </message>
    <message>
        <source>Type a promise the way you would say it</source>
        <translation>Tippe ein Versprechen so, wie du es sagen würdest</translation>
    </message>
    <message>
        <source>Saves as “%1”</source>
        <translation>Wird gesichert als „%1“</translation>
    </message>
    <message>
        <source>Saves as an answer owed: “%1”</source>
        <translation>Wird gesichert als fällige Antwort: „%1“</translation>
    </message>
    <message>
        <source>Saves as something you wait for: “%1”</source>
        <translation>Wird gesichert als etwas, worauf du wartest: „%1“</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1, a new person</source>
        <translation>%1, eine neue Person</translation>
    </message>
    <message>
        <source>%1 has this already, due %2.</source>
        <translation>%1 hat das schon, fällig %2.</translation>
    </message>
    <message>
        <source>%1 has this already.</source>
        <translation>%1 hat das schon.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who: what</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gesichert: %1</translation>
    </message>
    <message>
        <source>Saved: %1, by %2</source>
        <translation>Gesichert: %1, bis %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>due, how often</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>or %1?</source>
        <translation>oder %1?</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>es geht um %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>Fall %1</translation>
    </message>
    <message>
        <source>it came %1</source>
        <translation>es kam %1</translation>
    </message>
    <message>
        <source>made at %1</source>
        <translation>gegeben: %1</translation>
    </message>
    <message>
        <source>The line has %1 characters, and at most %2 can be saved. Shorten it.</source>
        <translation>Die Zeile hat %1 Zeichen, und höchstens %2 lassen sich sichern. Kürze sie.</translation>
    </message>
    <message>
        <source>“%1” is over already.</source>
        <translation>„%1“ ist schon vorbei.</translation>
    </message>
    <message>
        <source>There is no “%1” in the calendar.</source>
        <translation>„%1“ gibt es im Kalender nicht.</translation>
    </message>
    <message>
        <source>“%1” is no channel.</source>
        <translation>„%1“ ist kein Kanal.</translation>
    </message>
    <message>
        <source>There is no such time as “%1”.</source>
        <translation>Eine Zeit „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” may be several people. Which one?</source>
        <translation>Mit „%1“ können mehrere Personen gemeint sein. Wer ist es?</translation>
    </message>
    <message>
        <source>“%1”: the date falls on another weekday.</source>
        <translation>„%1“: Das Datum fällt auf einen anderen Wochentag.</translation>
    </message>
    <message>
        <source>“%1” is nearly that name. Is somebody else meant?</source>
        <translation>„%1“ heißt fast so. Ist jemand anderes gemeint?</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways.</source>
        <translation>„%1“ lässt sich auf zwei Arten lesen.</translation>
    </message>
    <message>
        <source>“%1” is not sure.</source>
        <translation>„%1“ ist nicht sicher.</translation>
    </message>
</context>
<context>
    <name>SealLines</name>
    <message>
        <source>Seal</source>
        <translation>Siegel</translation>
    </message>
    <message>
        <source>Seal the book…</source>
        <translation>Das Buch versiegeln …</translation>
    </message>
    <message>
        <source>The book is not sealed</source>
        <translation>Das Buch ist nicht versiegelt</translation>
    </message>
    <message>
        <source>protect encrypt password lock</source>
        <translation>schützen verschlüsseln Passwort sperren</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>Dein Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Type the recovery key back</source>
        <translation>Tippe den Wiederherstellungsschlüssel ab</translation>
    </message>
    <message>
        <source>Seals the book and its backups once it is the key you wrote down; press Enter. Esc takes it off the screen</source>
        <translation>Versiegelt das Buch und seine Sicherungen, sobald es der aufgeschriebene Schlüssel ist; drücke Enter. Esc nimmt ihn vom Bildschirm</translation>
    </message>
    <message>
        <source>Type it back</source>
        <translation>Tippe ihn ab</translation>
    </message>
    <message>
        <source>Take the seal off</source>
        <translation>Das Siegel abnehmen</translation>
    </message>
    <message>
        <source>Without a seal</source>
        <translation>Ohne Siegel</translation>
    </message>
    <message>
        <source>Whoever gets at the file can read it</source>
        <translation>Wer an die Datei kommt, kann sie lesen</translation>
    </message>
    <message>
        <source>Speak up while it is closed</source>
        <translation>Sich melden, während es zu ist</translation>
    </message>
    <message>
        <source>Keeps the times of reminders beside the sealed book, with no word and no name: “A promise is due”</source>
        <translation>Bewahrt die Zeiten der Erinnerungen neben dem versiegelten Buch, ohne Wort und Namen: „Ein Versprechen ist fällig“</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Neuer Schlüssel …</translation>
    </message>
    <message>
        <source>The book is sealed</source>
        <translation>Das Buch ist versiegelt</translation>
    </message>
    <message>
        <source>Its key is in the keyring of this computer, and on your paper. Its backups are sealed too</source>
        <translation>Sein Schlüssel ist im Schlüsselbund dieses Rechners und auf deinem Papier. Auch die Sicherungen sind versiegelt</translation>
    </message>
    <message>
        <source>A key of your own keeps it and its backups closed to everyone else who gets at the files</source>
        <translation>Ein eigener Schlüssel hält es und seine Sicherungen für alle anderen verschlossen, die an die Dateien kommen</translation>
    </message>
    <message>
        <source>%1
Write it on paper and keep it where nobody else looks. Whoever has it can open the book; without it and the keyring nobody can. It is not shown again.</source>
        <translation>%1
Schreibe ihn auf Papier und bewahre ihn, wo sonst niemand nachsieht. Wer ihn hat, kann das Buch öffnen; ohne ihn und den Schlüsselbund kann es niemand. Er wird nicht wieder gezeigt.</translation>
    </message>
    <message>
        <source>As they were, and yours to delete: %1</source>
        <translation>Wie sie waren, du kannst sie löschen: %1</translation>
    </message>
    <message>
        <source>Recovery key of my Follow-up Organizer book

%1</source>
        <translation>Wiederherstellungsschlüssel meines Follow-up-Organizer-Buchs

%1</translation>
    </message>
</context>
<context>
    <name>SearchCard</name>
    <message>
        <source>Search or jump</source>
        <translation>Suchen oder springen</translation>
    </message>
    <message>
        <source>A promise, a person, a case, or what to do</source>
        <translation>Ein Versprechen, eine Person, ein Fall oder was zu tun ist</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Nothing has “%1”. Operators: to: about: case: via: is:overdue due:&lt;2026-12-01</source>
        <translation>Nichts hat „%1“. Operatoren: to: about: case: via: is:overdue due:&lt;2026-12-01</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Capture a promise</source>
        <translation>Ein Versprechen erfassen</translation>
    </message>
    <message>
        <source>%1 waiting on others</source>
        <translation>%1 bei anderen</translation>
    </message>
    <message>
        <source>Nothing due today</source>
        <translation>Heute ist nichts fällig</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 überfällig</translation>
    </message>
    <message>
        <source>%1 to keep today</source>
        <translation>%1 heute zu halten</translation>
    </message>
    <message>
        <source>The book is damaged or gone. Its newest backup takes its place once it can be opened.</source>
        <translation>Das Buch ist beschädigt oder fort. Seine neueste Sicherung tritt an seine Stelle, sobald sie sich öffnen lässt.</translation>
    </message>
    <message>
        <source>“%1” fits several: %2. Nothing was changed. Say which one.</source>
        <translation>„%1“ passt auf mehrere: %2. Nichts wurde geändert. Sag, welches.</translation>
    </message>
    <message>
        <source>This promise is not there any more. Nothing was changed.</source>
        <translation>Dieses Versprechen ist nicht mehr da. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Nobody here is called “%1”. Nothing was changed. Look for another spelling.</source>
        <translation>Niemand heißt hier „%1“. Nichts wurde geändert. Versuche eine andere Schreibweise.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>It was changed again since, so this was not taken back. Nothing was changed. Mend it by hand.</source>
        <translation>Es wurde seither wieder geändert, darum wurde dies nicht zurückgenommen. Nichts wurde geändert. Berichtige es von Hand.</translation>
    </message>
    <message>
        <source>The book at %1 was written by a newer version of the program. It was left as it is. Update the program, then open it again.</source>
        <translation>Das Buch in %1 wurde von einer neueren Version des Programms geschrieben. Es blieb, wie es ist. Aktualisiere das Programm und öffne es dann wieder.</translation>
    </message>
    <message>
        <source>%1 is no backup, or a damaged one. Nothing was changed. Choose another one.</source>
        <translation>%1 ist keine Sicherung oder eine beschädigte. Nichts wurde geändert. Wähle eine andere.</translation>
    </message>
    <message>
        <source>What is at %1 is no sound book. It was left as it is, and nothing was written. Move it to a safe place, then put back a copy you have of the book.</source>
        <translation>Was in %1 liegt, ist kein heiles Buch. Es blieb, wie es ist, und nichts wurde geschrieben. Bringe es an einen sicheren Ort und lege dann eine Kopie des Buchs zurück.</translation>
    </message>
    <message>
        <source>The book at %1 is sealed, and its key is not in the keyring. Nothing is lost, and nothing was changed. Type the recovery key.</source>
        <translation>Das Buch in %1 ist versiegelt, und sein Schlüssel ist nicht im Schlüsselbund. Nichts ist verloren, nichts wurde geändert. Tippe den Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>The key at hand is not the one that the book at %1 is sealed with. Nothing is lost, and nothing was changed. Type the recovery key.</source>
        <translation>Der vorhandene Schlüssel ist nicht der, mit dem das Buch in %1 versiegelt ist. Nichts ist verloren, nichts wurde geändert. Tippe den Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>The book at %1 is sealed, and the keyring with its key did not open. Nothing is lost, and nothing was changed. Unlock the keyring and try again, or type the recovery key.</source>
        <translation>Das Buch in %1 ist versiegelt, und der Schlüsselbund mit seinem Schlüssel ging nicht auf. Nichts ist verloren, nichts wurde geändert. Entsperre den Schlüsselbund und versuche es noch einmal, oder tippe den Wiederherstellungsschlüssel.</translation>
    </message>
    <message>
        <source>Another copy of the program holds the book at %1 and does not answer. Nothing was changed. Close it, then try again.</source>
        <translation>Eine andere Kopie des Programms hält das Buch in %1 und antwortet nicht. Nichts wurde geändert. Schließe sie und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>Another copy of the program (process %2) holds the book at %1 and does not answer. Nothing was changed. End it, then try again.</source>
        <translation>Ein anderes Exemplar des Programms (Prozess %2) hält das Buch unter %1 und antwortet nicht. Nichts wurde geändert. Beende es und versuche es noch einmal.</translation>
    </message>
    <message>
        <source>The book at %1 cannot be opened%2. It was left as it is. Try again.</source>
        <translation>Das Buch in %1 lässt sich nicht öffnen%2. Es blieb, wie es ist. Versuche es noch einmal.</translation>
    </message>
    <message>
        <source>No window can be shown here. The book is safe; the command line works.</source>
        <translation>Hier lässt sich kein Fenster zeigen. Das Buch ist sicher; die Befehlszeile geht.</translation>
    </message>
    <message>
        <source>Another program has %1. Choose another key.</source>
        <translation>Ein anderes Programm hat %1. Wähle eine andere Taste.</translation>
    </message>
    <message>
        <source>That could not be done. Nothing was changed.</source>
        <translation>Das ging nicht. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>%1 cannot be a key for all programs. Take Ctrl, Alt or the logo key and one more.</source>
        <translation>%1 kann keine Taste für alle Programme sein. Nimm Strg, Alt oder die Logo-Taste und eine weitere.</translation>
    </message>
    <message>
        <source>Programs need %1 themselves. Add another of Ctrl, Alt and the logo key: Ctrl+Alt+Space.</source>
        <translation>%1 brauchen die Programme selbst. Nimm noch eine von Strg, Alt und Logo-Taste dazu: Ctrl+Alt+Space.</translation>
    </message>
    <message>
        <source>This desktop gives programs no key of their own. In its settings, let a key run: organizer capture</source>
        <translation>Dieser Desktop gibt Programmen keine eigene Taste. Lass in seinen Einstellungen eine Taste dies ausführen: organizer capture</translation>
    </message>
    <message>
        <source>There are no words yet. Type the promise the way you would say it.</source>
        <translation>Noch sind keine Worte da. Tippe das Versprechen so, wie du es sagen würdest.</translation>
    </message>
    <message>
        <source>The text has %2 characters, and at most %3 can be saved. Shorten it.</source>
        <translation>Der Text hat %2 Zeichen, und höchstens %3 lassen sich sichern. Kürze ihn.</translation>
    </message>
    <message>
        <source>The text holds characters that are no whole letters. Type it again.</source>
        <translation>Der Text hat Zeichen, die keine ganzen Buchstaben sind. Tippe ihn noch einmal.</translation>
    </message>
    <message>
        <source>That time is still to come. Give one that has been.</source>
        <translation>Diese Zeit kommt erst noch. Nenne eine, die war.</translation>
    </message>
    <message>
        <source>That time is over already. Give one to come.</source>
        <translation>Diese Zeit ist schon vorbei. Nenne eine, die kommt.</translation>
    </message>
    <message>
        <source>That is before the promise was made. Give a later time.</source>
        <translation>Das liegt vor dem Versprechen. Nenne eine spätere Zeit.</translation>
    </message>
    <message>
        <source>“%1” is no time that is understood. Try: tomorrow 10, Friday 3pm, 1 December.</source>
        <translation>„%1“ wird nicht als Zeit verstanden. Versuche: morgen 10, Freitag 15 Uhr, 1. Dezember.</translation>
    </message>
    <message>
        <source>“%1” is no length of time that is understood. Try: 30 min, 2 hours, a week.</source>
        <translation>„%1“ wird nicht als Dauer verstanden. Versuche: 30 min, 2 hours, a week.</translation>
    </message>
    <message>
        <source>No time zone is called “%1”. Zones look like Europe/Paris.</source>
        <translation>Keine Zeitzone heißt „%1“. Zonen sehen aus wie Europe/Paris.</translation>
    </message>
    <message>
        <source>“%1” cannot be set here. %4</source>
        <translation>„%1“ lässt sich hier nicht setzen. %4</translation>
    </message>
    <message>
        <source>No field is called “%1”. There are: %4.</source>
        <translation>Kein Feld heißt „%1“. Es gibt: %4.</translation>
    </message>
    <message>
        <source>No circle is called “%1”. There are: %4.</source>
        <translation>Kein Kreis heißt „%1“. Es gibt: %4.</translation>
    </message>
    <message>
        <source>An absence cannot end before it begins. Give the first day, then the last.</source>
        <translation>Eine Abwesenheit kann nicht enden, bevor sie beginnt. Nenne den ersten Tag, dann den letzten.</translation>
    </message>
    <message>
        <source>“%1” can only wait for something of theirs, and only if it is yours.</source>
        <translation>„%1“ kann nur auf etwas von anderen warten, und nur, wenn es deines ist.</translation>
    </message>
    <message>
        <source>“%1” is one and the same already.</source>
        <translation>„%1“ ist schon ein und dieselbe.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Choose another file.</source>
        <translation>„%1“ lässt sich nicht lesen. Wähle eine andere Datei.</translation>
    </message>
    <message>
        <source>“%1” cannot hold a book. Choose another folder.</source>
        <translation>„%1“ kann kein Buch aufnehmen. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
        <source>“%1” is not there, nor the folder around it, so no new book was begun. Plug in the disk it is on, and start again.</source>
        <translation>„%1“ ist nicht da, auch nicht der Ordner darum; darum wurde kein neues Buch begonnen. Schließe die Platte an, auf der es liegt, und starte neu.</translation>
    </message>
    <message>
        <source>“%1” was on a disk that is not there now, so no new book was begun. Plug it in, and start again.</source>
        <translation>„%1“ lag auf einer Platte, die jetzt nicht da ist; darum wurde kein neues Buch begonnen. Schließe sie an und starte neu.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. The book is as it was. Choose another place.</source>
        <translation>„%1“ lässt sich nicht schreiben. Das Buch ist, wie es war. Wähle einen anderen Ort.</translation>
    </message>
    <message>
        <source>“%1” is there and is no backup, so it was left as it is. Choose another name.</source>
        <translation>„%1“ ist da und keine Sicherung, darum blieb es, wie es ist. Wähle einen anderen Namen.</translation>
    </message>
    <message>
        <source>That is no recovery key. Look at it again, group by group.</source>
        <translation>Das ist kein Wiederherstellungsschlüssel. Sieh ihn Gruppe für Gruppe nach.</translation>
    </message>
    <message>
        <source>That is no recovery key. Look again at its groups number %4.</source>
        <translation>Das ist kein Wiederherstellungsschlüssel. Sieh seine Gruppen Nummer %4 noch einmal nach.</translation>
    </message>
    <message>
        <source>There is no new key to type back. Begin anew.</source>
        <translation>Es gibt keinen neuen Schlüssel abzutippen. Beginne von vorn.</translation>
    </message>
    <message>
        <source>That is not the recovery key that was shown. Type it as it was shown.</source>
        <translation>Das ist nicht der gezeigte Wiederherstellungsschlüssel. Tippe ihn, wie er gezeigt wurde.</translation>
    </message>
    <message>
        <source>“%1” is no list that is understood: book.jsonl, a Todoist CSV, Taskwarrior or Google Tasks JSON, todo.txt, a calendar’s tasks (.ics) or vCards. Nothing was taken in.</source>
        <translation>„%1“ ist keine Liste, die verstanden wird: book.jsonl, CSV von Todoist, JSON von Taskwarrior oder Google Tasks, todo.txt, Aufgaben eines Kalenders (.ics) oder vCards. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>“%1” is larger than %3 MB. Nothing was taken in.</source>
        <translation>„%1“ ist größer als %3 MB. Nichts wurde übernommen.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened here. Mails, cards, calendars, notes and pictures can. Nothing was saved.</source>
        <translation>„%1“ kann hier nicht geöffnet werden. Mails, Karten, Kalender, Notizen und Bilder können es. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>There is no server to ask. Type its address.</source>
        <translation>Es gibt keinen Server zu fragen. Tippe seine Adresse.</translation>
    </message>
    <message>
        <source>Your name on the server is missing. Type it.</source>
        <translation>Dein Name auf dem Server fehlt. Tippe ihn.</translation>
    </message>
    <message>
        <source>There is no password to log in by. Type it.</source>
        <translation>Es fehlt ein Passwort zum Anmelden. Tippe es.</translation>
    </message>
    <message>
        <source>“%1” is no address of a server. Try: cloud.example.org</source>
        <translation>„%1“ ist keine Adresse eines Servers. Versuche: cloud.example.org</translation>
    </message>
    <message>
        <source>“%1” would send your password without protection. Write it with https or imaps.</source>
        <translation>„%1“ würde dein Passwort ungeschützt senden. Schreibe es mit https oder imaps.</translation>
    </message>
    <message>
        <source>The address holds a password. Type that in its own line.</source>
        <translation>Die Adresse enthält ein Passwort. Tippe es in seine eigene Zeile.</translation>
    </message>
    <message>
        <source>“%1” refuses this name and password. Nothing was changed. Type them again.</source>
        <translation>„%1“ lehnt diesen Namen und dieses Passwort ab. Nichts wurde geändert. Tippe sie noch einmal.</translation>
    </message>
    <message>
        <source>“%1” cannot be read to its end. Nothing of it was taken in.</source>
        <translation>„%1“ lässt sich nicht zu Ende lesen. Nichts davon wurde übernommen.</translation>
    </message>
    <message>
        <source>“%1” cannot be used here. Nothing was changed.</source>
        <translation>„%1“ lässt sich hier nicht verwenden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>“%1” is kept already.</source>
        <translation>„%1“ ist schon gehalten.</translation>
    </message>
    <message>
        <source>“%1” has come already.</source>
        <translation>„%1“ ist schon gekommen.</translation>
    </message>
    <message>
        <source>“%1” was let go.</source>
        <translation>„%1“ wurde aufgegeben.</translation>
    </message>
    <message>
        <source>This time of “%1” was skipped or let go.</source>
        <translation>Dieses Mal von „%1“ wurde ausgelassen oder losgelassen.</translation>
    </message>
    <message>
        <source>“%1” is still open.</source>
        <translation>„%1“ ist noch offen.</translation>
    </message>
    <message>
        <source>“%1” is a promise of yours.</source>
        <translation>„%1“ ist ein Versprechen von dir.</translation>
    </message>
    <message>
        <source>You wait for “%1”; it is not yours to do.</source>
        <translation>Auf „%1“ wartest du; du kannst es nicht tun.</translation>
    </message>
    <message>
        <source>“%1” does not come again.</source>
        <translation>„%1“ kommt nicht wieder.</translation>
    </message>
    <message>
        <source>That does not fit “%1”.</source>
        <translation>Das passt nicht zu „%1“.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Your words are safe beside it and come into the book at the next start.</source>
        <translation>Deine Worte sind daneben sicher und kommen beim nächsten Start ins Buch.</translation>
    </message>
    <message>
        <source>Your words are safe in %1 and come into the book at the next start.</source>
        <translation>Deine Worte sind sicher in %1 und kommen beim nächsten Start ins Buch.</translation>
    </message>
    <message>
        <source>Your words still stand in the line: copy them from there.</source>
        <translation>Deine Worte stehen noch in der Zeile: kopiere sie von dort.</translation>
    </message>
    <message>
        <source>Nothing in the book was changed.</source>
        <translation>Im Buch wurde nichts geändert.</translation>
    </message>
    <message>
        <source>%1 cannot be used%2. %3 Make room or allow writing, then try again.</source>
        <translation>%1 ist nicht benutzbar%2. %3 Schaffe Platz oder erlaube das Schreiben, dann versuche es noch einmal.</translation>
    </message>
    <message>
        <source>This desktop has no keyring that keeps secrets safe.</source>
        <translation>Dieser Desktop hat keinen Schlüsselbund, der Geheimnisse sicher verwahrt.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>The keyring did not answer.</source>
        <translation>Der Schlüsselbund hat nicht geantwortet.</translation>
    </message>
    <message>
        <source>The keyring refused.</source>
        <translation>Der Schlüsselbund hat abgelehnt.</translation>
    </message>
    <message>
        <source>The secret was kept nowhere. Unlock or install a keyring, then try again.</source>
        <translation>Das Geheimnis wurde nirgends verwahrt. Entsperre oder installiere einen Schlüsselbund und versuche es noch einmal.</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <source>No setting has these words. Esc shows all again.</source>
        <translation>Keine Einstellung hat diese Wörter. Esc zeigt wieder alle.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>What is chosen</source>
        <translation>Was gewählt ist</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>Neues Versprechen</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Strg+N</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Rückblick</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>What was announced and waits for an answer</source>
        <translation>Was gemeldet wurde und auf Antwort wartet</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>Wochenrückblick</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Strg+5</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Strg+,</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Alle Tasten</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Strg+%1</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
</context>
<context>
    <name>SnoozeVerbs</name>
    <message>
        <source>Remind again when?</source>
        <translation>Wann wieder erinnern?</translation>
    </message>
    <message>
        <source>when you are back</source>
        <translation>nach deiner Rückkehr</translation>
    </message>
    <message>
        <source>Rings at each one’s own time, and again %2: %1</source>
        <translation>Meldet sich jeweils zur eigenen Zeit, und wieder %2: %1</translation>
    </message>
    <message>
        <source>Rings at its time, %3, and again %2: %1</source>
        <translation>Meldet sich zu seiner Zeit, %3, und wieder %2: %1</translation>
    </message>
    <message>
        <source>Reminds again %2: %1</source>
        <translation>Erinnert wieder %2: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n Versprechen</numerusform>
            <numerusform>%n Versprechen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>%1 after today</source>
        <translation>%1 nach heute</translation>
    </message>
    <message>
        <source>%1 with others</source>
        <translation>%1 bei anderen</translation>
    </message>
    <message>
        <source>All that belongs to this case</source>
        <translation>Alles, was zu diesem Fall gehört</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>kept</source>
        <translation>gehalten</translation>
    </message>
    <message>
        <source>update</source>
        <translation>Bescheid</translation>
    </message>
    <message>
        <source>re-promise</source>
        <translation>neu versprechen</translation>
    </message>
    <message>
        <source>thank</source>
        <translation>danken</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>aufgeben</translation>
    </message>
    <message>
        <source>they asked</source>
        <translation>sie fragten</translation>
    </message>
    <message>
        <source>got it</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>nudge</source>
        <translation>nachhaken</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>log a touch</source>
        <translation>Kontakt eintragen</translation>
    </message>
    <message>
        <source>make it right</source>
        <translation>gutmachen</translation>
    </message>
    <message>
        <source>mute</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>person page</source>
        <translation>Seite der Person</translation>
    </message>
</context>
<context>
    <name>StoryList</name>
    <message>
        <source>Story</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>StoryWords</name>
    <message>
        <source>now by %1</source>
        <translation>jetzt bis %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>Due passed</source>
        <translation>Frist verstrichen</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>Sie versprachen</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Versprochen</translation>
    </message>
    <message>
        <source>Re-promised</source>
        <translation>Neu versprochen</translation>
    </message>
    <message>
        <source>Re-promised, told</source>
        <translation>Neu versprochen, gesagt</translation>
    </message>
    <message>
        <source>Re-promised, not told</source>
        <translation>Neu versprochen, nicht gesagt</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Let go, told</source>
        <translation>Aufgegeben, gesagt</translation>
    </message>
    <message>
        <source>Let go, not told</source>
        <translation>Aufgegeben, nicht gesagt</translation>
    </message>
    <message>
        <source>Graded by the rules again</source>
        <translation>Wieder nach den Regeln bewertet</translation>
    </message>
    <message>
        <source>You graded it: %1</source>
        <translation>Von dir bewertet: %1</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>Sie antworteten</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Geantwortet</translation>
    </message>
    <message>
        <source>They told where it stands</source>
        <translation>Sie gaben Bescheid</translation>
    </message>
    <message>
        <source>Update given</source>
        <translation>Bescheid gegeben</translation>
    </message>
    <message>
        <source>They asked</source>
        <translation>Sie fragten</translation>
    </message>
    <message>
        <source>Asked back</source>
        <translation>Zurückgefragt</translation>
    </message>
    <message>
        <source>They thanked</source>
        <translation>Sie dankten</translation>
    </message>
    <message>
        <source>Thanked</source>
        <translation>Gedankt</translation>
    </message>
    <message>
        <source>They apologised</source>
        <translation>Sie entschuldigten sich</translation>
    </message>
    <message>
        <source>Apologised</source>
        <translation>Entschuldigt</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Nudged</source>
        <translation>Nachgehakt</translation>
    </message>
    <message>
        <source>They had to ask</source>
        <translation>Sie mussten nachfragen</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Beschwerde</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Lob</translation>
    </message>
    <message>
        <source>In touch</source>
        <translation>In Kontakt</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Berichtigt</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Wieder geöffnet</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>der Name</translation>
    </message>
    <message>
        <source>the other names</source>
        <translation>die anderen Namen</translation>
    </message>
    <message>
        <source>the circle</source>
        <translation>der Kreis</translation>
    </message>
    <message>
        <source>the mail address</source>
        <translation>die E-Mail-Adresse</translation>
    </message>
    <message>
        <source>the phone number</source>
        <translation>die Telefonnummer</translation>
    </message>
    <message>
        <source>the rhythm</source>
        <translation>der Rhythmus</translation>
    </message>
    <message>
        <source>whether it reminds</source>
        <translation>ob erinnert wird</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 auf %3</translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation>Beinahe verpasst</translation>
    </message>
    <message>
        <source>Joined with another</source>
        <translation>Mit einer anderen zusammengeführt</translation>
    </message>
    <message>
        <source>Changed in another place</source>
        <translation>An einem anderen Ort geändert</translation>
    </message>
    <message>
        <source>Time named, told</source>
        <translation>Zeit genannt, gesagt</translation>
    </message>
    <message>
        <source>Time named</source>
        <translation>Zeit genannt</translation>
    </message>
    <message>
        <source>what</source>
        <translation>was</translation>
    </message>
    <message>
        <source>to whom</source>
        <translation>an wen</translation>
    </message>
    <message>
        <source>about whom</source>
        <translation>um wen es geht</translation>
    </message>
    <message>
        <source>the due</source>
        <translation>die Frist</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>der Fall</translation>
    </message>
    <message>
        <source>the channel</source>
        <translation>der Kanal</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>der Ort</translation>
    </message>
    <message>
        <source>when it was made</source>
        <translation>wann es gegeben wurde</translation>
    </message>
    <message>
        <source>its kind</source>
        <translation>die Art</translation>
    </message>
    <message>
        <source>whose it is</source>
        <translation>wessen es ist</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>wie oft</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>die Notiz</translation>
    </message>
    <message>
        <source>what it waits for</source>
        <translation>worauf es wartet</translation>
    </message>
</context>
<context>
    <name>SweepCard</name>
    <message>
        <source>What is open with them</source>
        <translation>Was mit ihnen offen ist</translation>
    </message>
    <message>
        <source>No one named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>SweepHead</name>
    <message>
        <source>Leave anyway</source>
        <translation>Trotzdem gehen</translation>
    </message>
    <message>
        <source>What is open stays open (Esc)</source>
        <translation>Was offen ist, bleibt offen (Esc)</translation>
    </message>
</context>
<context>
    <name>SweepVerbs</name>
    <message>
        <source>It has come. By when now: %1?</source>
        <translation>Es ist da. Bis wann jetzt: %1?</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Note it for %1</source>
        <translation>Für %1 festhalten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>They know</source>
        <translation>Sie wissen es</translation>
    </message>
    <message>
        <source>Note the thanks</source>
        <translation>Dank festhalten</translation>
    </message>
    <message>
        <source>Note the nudge</source>
        <translation>Nachhaken festhalten</translation>
    </message>
</context>
<context>
    <name>SweepWindow</name>
    <message>
        <source>Before you leave</source>
        <translation>Bevor du gehst</translation>
    </message>
    <message>
        <source>Nothing is sent for you.</source>
        <translation>Nichts wird für dich gesendet.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Strg Z</translation>
    </message>
    <message>
        <source>Undo last</source>
        <translation>Letztes rückgängig</translation>
    </message>
    <message>
        <source>Close for today</source>
        <translation>Für heute schließen</translation>
    </message>
    <message>
        <source>That is all for today</source>
        <translation>Das war es für heute</translation>
    </message>
    <message>
        <source>Nothing left hanging</source>
        <translation>Nichts bleibt hängen</translation>
    </message>
    <message>
        <source>Everyone knows where they stand.</source>
        <translation>Alle wissen, woran sie sind.</translation>
    </message>
</context>
<context>
    <name>SweepWords</name>
    <message>
        <source>Answer</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>It is done, or I can do it now</source>
        <translation>Es ist getan, oder ich kann es jetzt tun</translation>
    </message>
    <message>
        <source>Quick update</source>
        <translation>Kurzer Bescheid</translation>
    </message>
    <message>
        <source>Say where it stands</source>
        <translation>Sagen, wie es steht</translation>
    </message>
    <message>
        <source>Re-promise</source>
        <translation>Neu versprechen</translation>
    </message>
    <message>
        <source>Pick a time I can keep</source>
        <translation>Eine Zeit wählen, die ich halten kann</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Danken</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <translation>Danke sagen</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>It has come</source>
        <translation>Es ist gekommen</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Nachhaken</translation>
    </message>
    <message>
        <source>Ask again, in your tone</source>
        <translation>Noch einmal fragen, in deinem Ton</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Mehr Zeit</translation>
    </message>
    <message>
        <source>Wait until later</source>
        <translation>Bis später warten</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Überspringen</translation>
    </message>
    <message>
        <source>One card. It takes a moment.</source>
        <translation>Eine Karte. Es dauert einen Moment.</translation>
    </message>
    <message>
        <source>%1 wait for a word. About a minute.</source>
        <translation>%1 warten auf ein Wort. Etwa eine Minute.</translation>
    </message>
    <message>
        <source>%1 wait for a word. About %2 minutes.</source>
        <translation>%1 warten auf ein Wort. Etwa %2 Minuten.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation>Hat eine Nachricht hinterlassen</translation>
    </message>
    <message>
        <source>Waits past the time</source>
        <translation>Wartet über die Zeit</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <source>Due early on the next working day</source>
        <translation>Früh am nächsten Arbeitstag fällig</translation>
    </message>
    <message>
        <source>Owes you, past the time</source>
        <translation>Schuldet dir, über der Zeit</translation>
    </message>
    <message>
        <source>Came today, not thanked yet</source>
        <translation>Kam heute, noch nicht gedankt</translation>
    </message>
    <message>
        <source>last touch %1</source>
        <translation>letzter Kontakt %1</translation>
    </message>
    <message>
        <source>No one named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>%1. %2, %3. Card %4</source>
        <translation>%1. %2, %3. Karte %4</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>%1 geantwortet</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>%1 Bescheid gegeben</translation>
    </message>
    <message>
        <source>apologised to %1</source>
        <translation>entschuldigt bei %1</translation>
    </message>
    <message>
        <source>re-promised %1</source>
        <translation>%1 neu versprochen</translation>
    </message>
    <message>
        <source>said no to %1</source>
        <translation>%1 abgesagt</translation>
    </message>
    <message>
        <source>thanked %1</source>
        <translation>%1 gedankt</translation>
    </message>
    <message>
        <source>got %1</source>
        <translation>%1 erhalten</translation>
    </message>
    <message>
        <source>nudged %1</source>
        <translation>bei %1 nachgehakt</translation>
    </message>
    <message>
        <source>gave %1 more time</source>
        <translation>%1 mehr Zeit gegeben</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>You %1.</source>
        <translation>Du hast %1.</translation>
    </message>
    <message>
        <source>One person knows where they stand.</source>
        <translation>Eine Person weiß, woran sie ist.</translation>
    </message>
    <message>
        <source>%1 people know where they stand.</source>
        <translation>%1 Personen wissen, woran sie sind.</translation>
    </message>
    <message numerus="yes">
        <source>%n skipped, still waiting for a word.</source>
        <translation>
            <numerusform>%n übersprungen; ein Wort steht noch aus.</numerusform>
            <numerusform>%n übersprungen; ein Wort steht noch aus.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 more can wait until tomorrow.</source>
        <translation>1 weitere kann bis morgen warten.</translation>
    </message>
    <message>
        <source>%1 more can wait until tomorrow.</source>
        <translation>%1 weitere können bis morgen warten.</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Did you tell them?</source>
        <translation>Hast du es ihnen gesagt?</translation>
    </message>
    <message>
        <source>%1, now by %2</source>
        <translation>%1, jetzt bis %2</translation>
    </message>
    <message>
        <source>Now by %2: %1</source>
        <translation>Jetzt bis %2: %1</translation>
    </message>
    <message>
        <source>By when now?</source>
        <translation>Bis wann jetzt?</translation>
    </message>
    <message>
        <source>Where do they stand?</source>
        <translation>Wie steht es damit?</translation>
    </message>
    <message>
        <source>What you told them: the yard is late, you will have it on Friday</source>
        <translation>Was du ihnen gesagt hast: die Werft ist spät dran, am Freitag hast du es</translation>
    </message>
    <message>
        <source>Note the updates</source>
        <translation>Bescheide festhalten</translation>
    </message>
    <message>
        <source>Update noted: %1</source>
        <translation>Bescheid festgehalten: %1</translation>
    </message>
    <message>
        <source>Do they know that you let it go?</source>
        <translation>Wissen sie, dass du es aufgibst?</translation>
    </message>
    <message>
        <source>It came. What do you thank them for?</source>
        <translation>Es ist da. Wofür dankst du ihnen?</translation>
    </message>
    <message>
        <source>What do you thank them for?</source>
        <translation>Wofür dankst du ihnen?</translation>
    </message>
    <message>
        <source>Your words (may stay empty)</source>
        <translation>Deine Worte (dürfen leer bleiben)</translation>
    </message>
    <message>
        <source>Note the thanks</source>
        <translation>Dank festhalten</translation>
    </message>
    <message>
        <source>How do you ask again?</source>
        <translation>Wie fragst du noch einmal?</translation>
    </message>
    <message>
        <source>Note the nudges</source>
        <translation>Nachhaken bei allen festhalten</translation>
    </message>
    <message>
        <source>Let go: %1</source>
        <translation>Aufgegeben: %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n Versprechen</numerusform>
            <numerusform>%n Versprechen</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Gehalten: %1</translation>
    </message>
    <message>
        <source>Got it: %1</source>
        <translation>Erhalten: %1</translation>
    </message>
    <message>
        <source>Nudge noted: %1</source>
        <translation>Nachgehakt: %1</translation>
    </message>
    <message>
        <source>Noted that they had to ask: %1</source>
        <translation>Festgehalten, dass sie nachfragen mussten: %1</translation>
    </message>
    <message>
        <source>Thanks noted: %1</source>
        <translation>Dank festgehalten: %1</translation>
    </message>
    <message>
        <source>Skipped this time: %1</source>
        <translation>Diesmal ausgelassen: %1</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Gelöscht: %1</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>Wieder offen: %1</translation>
    </message>
</context>
<context>
    <name>TokenField</name>
    <message>
        <source>⌫ again takes “%1” as plain words</source>
        <translation>Noch einmal ⌫ nimmt „%1“ als bloße Wörter</translation>
    </message>
</context>
<context>
    <name>ToldPrompt</name>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>Told</source>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Nicht gesagt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>TouchPrompt</name>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>We spoke by phone</source>
        <translation>Wir haben telefoniert</translation>
    </message>
    <message>
        <source>We met</source>
        <translation>Wir haben uns getroffen</translation>
    </message>
    <message>
        <source>We wrote</source>
        <translation>Wir haben geschrieben</translation>
    </message>
    <message>
        <source>I told them something</source>
        <translation>Ich habe etwas mitgeteilt</translation>
    </message>
    <message>
        <source>I asked them something</source>
        <translation>Ich habe etwas gefragt</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>Sie haben geantwortet</translation>
    </message>
    <message>
        <source>I thanked them</source>
        <translation>Ich habe gedankt</translation>
    </message>
    <message>
        <source>I said sorry</source>
        <translation>Ich habe mich entschuldigt</translation>
    </message>
    <message>
        <source>They praised</source>
        <translation>Sie haben gelobt</translation>
    </message>
    <message>
        <source>They complained</source>
        <translation>Sie haben sich beschwert</translation>
    </message>
    <message>
        <source>In a few words, if you like; then Alt and the letter</source>
        <translation>In wenigen Worten, wenn du magst; dann Alt und der Buchstabe</translation>
    </message>
    <message>
        <source>What was said; may stay empty</source>
        <translation>Was gesagt wurde; darf leer bleiben</translation>
    </message>
    <message>
        <source>Shift with the letter notes it and goes on: and I promised…</source>
        <translation>Umschalt mit dem Buchstaben vermerkt es und geht weiter: und ich habe versprochen …</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>New promise</source>
        <translation>Neues Versprechen</translation>
    </message>
    <message>
        <source>I’m waiting for…</source>
        <translation>Ich warte auf …</translation>
    </message>
    <message>
        <source>Before you leave…</source>
        <translation>Bevor du gehst …</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Eine Stunde Ruhe</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End the quiet (until %1)</source>
        <translation>Ruhe beenden (bis %1)</translation>
    </message>
    <message>
        <source>Show all reminders</source>
        <translation>Alle Erinnerungen zeigen</translation>
    </message>
</context>
<context>
    <name>UndoToast</name>
    <message>
        <source>Alt ↵</source>
        <translation>Alt ↵</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Strg Z</translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message>
        <source>Undone “%1”: %2</source>
        <translation>Rückgängig: „%1“: %2</translation>
    </message>
    <message>
        <source>Undone “%1”.</source>
        <translation>Rückgängig: „%1“.</translation>
    </message>
    <message>
        <source>Done again “%1”: %2</source>
        <translation>Wiederholt: „%1“: %2</translation>
    </message>
    <message>
        <source>Done again “%1”.</source>
        <translation>Wiederholt: „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n Versprechen</numerusform>
            <numerusform>%n Versprechen</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gesichert</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gehalten</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Bescheid</translation>
    </message>
    <message>
        <source>Re-promise</source>
        <translation>Neu versprechen</translation>
    </message>
    <message>
        <source>They had to ask</source>
        <translation>Sie mussten nachfragen</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Danken</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Notiert</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>Sie haben geantwortet</translation>
    </message>
    <message>
        <source>Question noted</source>
        <translation>Frage festgehalten</translation>
    </message>
    <message>
        <source>Hangs on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Nachhaken</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Aufgeben</translation>
    </message>
    <message>
        <source>Skip this time</source>
        <translation>Diesmal auslassen</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation>Später erinnern</translation>
    </message>
    <message>
        <source>That was close</source>
        <translation>Das war knapp</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Berichtigen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Deleted in another place</source>
        <translation>An einem anderen Ort gelöscht</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>The last step</source>
        <translation>Der letzte Schritt</translation>
    </message>
</context>
<context>
    <name>UnlockWindow</name>
    <message>
        <source>Follow-up Organizer</source>
        <translation>Follow-up Organizer</translation>
    </message>
    <message>
        <source>Your book is sealed</source>
        <translation>Dein Buch ist versiegelt</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Wiederherstellungsschlüssel</translation>
    </message>
    <message>
        <source>Recovery key: 13 groups of 5, from your paper</source>
        <translation>Wiederherstellungsschlüssel: 13 Gruppen zu 5, von deinem Papier</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Das Buch öffnen</translation>
    </message>
    <message>
        <source>Ask the keyring again</source>
        <translation>Den Schlüsselbund noch einmal fragen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
</context>
<context>
    <name>UpcomingDays</name>
    <message>
        <source>Days that stand one by one</source>
        <translation>Tage, die einzeln stehen</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
</context>
<context>
    <name>UpdateBox</name>
    <message>
        <source>Nothing more is owed</source>
        <translation>Mehr ist nicht offen</translation>
    </message>
    <message>
        <source>This word was the answer; the message is kept</source>
        <translation>Dieses Wort war die Antwort; die Nachricht ist gehalten</translation>
    </message>
    <message>
        <source>Nothing more is owed: it is kept.</source>
        <translation>Mehr ist nicht offen: Es ist gehalten.</translation>
    </message>
    <message>
        <source>No time is named; the messages are kept.</source>
        <translation>Es ist keine Zeit genannt; die Nachrichten sind gehalten.</translation>
    </message>
    <message>
        <source>All of these go on as promises, due %1.</source>
        <translation>Alle gehen als Versprechen weiter, fällig %1.</translation>
    </message>
    <message>
        <source>What is due later stays as it is.</source>
        <translation>Was später fällig ist, bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>The due moves to %1.</source>
        <translation>Die Frist rückt auf %1.</translation>
    </message>
    <message>
        <source>It goes on as a promise, due %1.</source>
        <translation>Es geht als Versprechen weiter, fällig %1.</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>I asked a question back</source>
        <translation>Ich habe zurückgefragt</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Gehalten: %1</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Got it: %1</source>
        <translation>Erhalten: %1</translation>
    </message>
    <message>
        <source>Noted that they had to ask: %1</source>
        <translation>Festgehalten, dass sie nachfragen mussten: %1</translation>
    </message>
    <message>
        <source>Skipped this time: %1</source>
        <translation>Diesmal ausgelassen: %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Kopiert: %1</translation>
    </message>
    <message>
        <source>Where does it stand?</source>
        <translation>Wie steht es?</translation>
    </message>
    <message>
        <source>What you told them: the yard is late, you will have it on Friday</source>
        <translation>Was du ihnen gesagt hast: die Werft ist spät dran, am Freitag hast du es</translation>
    </message>
    <message>
        <source>Note the update</source>
        <translation>Bescheid festhalten</translation>
    </message>
    <message>
        <source>Update noted: %1</source>
        <translation>Bescheid festgehalten: %1</translation>
    </message>
    <message>
        <source>What do you thank them for?</source>
        <translation>Wofür dankst du ihnen?</translation>
    </message>
    <message>
        <source>Your words (may stay empty)</source>
        <translation>Deine Worte (dürfen leer bleiben)</translation>
    </message>
    <message>
        <source>Note the thanks</source>
        <translation>Dank festhalten</translation>
    </message>
    <message>
        <source>Thanks noted: %1</source>
        <translation>Dank festgehalten: %1</translation>
    </message>
    <message>
        <source>It came. What do you thank them for?</source>
        <translation>Es ist da. Wofür dankst du ihnen?</translation>
    </message>
    <message>
        <source>Got it, and thank</source>
        <translation>Erhalten, und danken</translation>
    </message>
    <message>
        <source>Got it, with thanks: %1</source>
        <translation>Erhalten, mit Dank: %1</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Bis wann?</translation>
    </message>
    <message>
        <source>By when now?</source>
        <translation>Bis wann jetzt?</translation>
    </message>
    <message>
        <source>them</source>
        <translation>ihnen</translation>
    </message>
    <message>
        <source>Did you tell %1?</source>
        <translation>Hast du es %1 gesagt?</translation>
    </message>
    <message>
        <source>%1, now by %2</source>
        <translation>%1, jetzt bis %2</translation>
    </message>
    <message>
        <source>Now by %2: %1</source>
        <translation>Jetzt bis %2: %1</translation>
    </message>
    <message>
        <source>Does %1 know that you let it go?</source>
        <translation>Weiß %1, dass du es aufgibst?</translation>
    </message>
    <message>
        <source>Let go: %1</source>
        <translation>Aufgegeben: %1</translation>
    </message>
</context>
<context>
    <name>WaitingOrder</name>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Älteste zuerst</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Nach Personen</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Open in mail</source>
        <translation>In der Post öffnen</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Walk over</source>
        <translation>Hingehen</translation>
    </message>
    <message>
        <source>Go and say it; noted as said in person</source>
        <translation>Hingehen und es sagen; wird als persönlich gesagt festgehalten</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>One line, shown again next week</source>
        <translation>Eine Zeile, nächste Woche wieder gezeigt</translation>
    </message>
    <message>
        <source>%1 is quiet and loyal: %2.</source>
        <translation>%1 ist still und treu: %2.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <translation>%1 %2.</translation>
    </message>
</context>
<context>
    <name>WhenPrompt</name>
    <message>
        <source>Type when: yesterday 10:00, monday, 21 november</source>
        <translation>Tippe, wann: gestern 10:00, Montag, 21. November</translation>
    </message>
    <message>
        <source>Or type when: friday 3pm, in 2 hours, 1 december</source>
        <translation>Oder tippe, wann: Freitag 15 Uhr, in 2 Stunden, 1. Dezember</translation>
    </message>
    <message>
        <source>Not a time yet.</source>
        <translation>Noch keine Zeit.</translation>
    </message>
    <message>
        <source>%1 is over already.</source>
        <translation>%1 ist schon vorbei.</translation>
    </message>
    <message>
        <source>%1 is still to come.</source>
        <translation>%1 kommt erst noch.</translation>
    </message>
</context>
<context>
    <name>WordVerbs</name>
    <message>
        <source>The complaint is noted. A word to %1?</source>
        <translation>Die Beschwerde ist vermerkt. Ein Wort an %1?</translation>
    </message>
    <message>
        <source>It is marked. A word to %1?</source>
        <translation>Es ist vermerkt. Ein Wort an %1?</translation>
    </message>
    <message>
        <source>The praise is noted. Thank %1?</source>
        <translation>Das Lob ist vermerkt. %1 danken?</translation>
    </message>
    <message>
        <source>Thank %1</source>
        <translation>%1 danken</translation>
    </message>
    <message>
        <source>How do you ask again?</source>
        <translation>Wie fragst du noch einmal?</translation>
    </message>
    <message>
        <source>Note the nudge</source>
        <translation>Nachhaken festhalten</translation>
    </message>
    <message>
        <source>Nudge noted: %1</source>
        <translation>Nachgehakt: %1</translation>
    </message>
    <message>
        <source>A word to %1</source>
        <translation>Ein Wort an %1</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Festhalten</translation>
    </message>
    <message>
        <source>Thanked %1</source>
        <translation>%1 gedankt</translation>
    </message>
    <message>
        <source>Noted: a word to %1</source>
        <translation>Festgehalten: ein Wort an %1</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>weekday, day, month</comment>
        <translation>%1 %2. %3</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4</source>
        <comment>weekday, day, month, year</comment>
        <translation>%1 %2. %3 %4</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>weekday, day, month in full</comment>
        <translation>%1, %2. %3</translation>
    </message>
    <message>
        <source>%1–%2 %3</source>
        <comment>day, day, month</comment>
        <translation>%1.–%2. %3</translation>
    </message>
    <message>
        <source>%1 %2 – %3 %4</source>
        <comment>day, month, day, month</comment>
        <translation>%1. %2 – %3. %4</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 Min.</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 Std.</translation>
    </message>
    <message>
        <source>a day ago</source>
        <translation>vor einem Tag</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>Persönlich</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Anrufbeantworter</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Soziale Medien</translation>
    </message>
    <message>
        <source>Word of mouth</source>
        <translation>Mundpropaganda</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>persönlich</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>per Telefon</translation>
    </message>
    <message>
        <source>by voicemail</source>
        <translation>über den Anrufbeantworter</translation>
    </message>
    <message>
        <source>by email</source>
        <translation>per E-Mail</translation>
    </message>
    <message>
        <source>by chat</source>
        <translation>per Chat</translation>
    </message>
    <message>
        <source>on social media</source>
        <translation>über soziale Medien</translation>
    </message>
    <message>
        <source>by word of mouth</source>
        <translation>über Dritte</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>bis %1</translation>
    </message>
</context>
<context>
    <name>WordsPrompt</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
</context>
<context>
    <name>_AccountRow</name>
    <message>
        <source>Put back there</source>
        <translation>Dort wiederherstellen</translation>
    </message>
    <message>
        <source>Delete here</source>
        <translation>Hier löschen</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>%1 prüfen</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>%1 fortsetzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>%1 pausieren</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Frage nach…</translation>
    </message>
    <message>
        <source>Really remove</source>
        <translation>Wirklich entfernen</translation>
    </message>
    <message>
        <source>Really remove %1</source>
        <translation>%1 wirklich entfernen</translation>
    </message>
    <message>
        <source>Its secret is forgotten. Your promises stay, here and there. Press again to remove it</source>
        <translation>Sein Passwort wird vergessen. Deine Versprechen bleiben, hier und dort. Noch einmal drücken entfernt es</translation>
    </message>
</context>
<context>
    <name>_BackupRow</name>
    <message>
        <source>What would change?</source>
        <translation>Was würde sich ändern?</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sicherung</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Dorthin zurückkehren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>_Bar</name>
    <message>
        <source>There are examples among these, to look and try.</source>
        <translation>Hier sind Beispiele darunter, zum Ansehen und Ausprobieren.</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Herausnehmen</translation>
    </message>
</context>
<context>
    <name>_CapButton</name>
    <message>
        <source>Enter, then a letter, chooses another key; Backspace its first one.</source>
        <translation>Enter, dann ein Buchstabe, wählt eine andere Taste; die Rücktaste die erste.</translation>
    </message>
    <message>
        <source>Another key for %1</source>
        <translation>Andere Taste für %1</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>I owe</source>
        <translation>Ich schulde</translation>
    </message>
    <message>
        <source>They owe</source>
        <translation>Sie schulden</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>Letzter Kontakt</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rhythmus</translation>
    </message>
</context>
<context>
    <name>_Questions</name>
    <message>
        <source>To whom?</source>
        <translation>An wen?</translation>
    </message>
    <message>
        <source>About whom?</source>
        <translation>Um wen geht es?</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Bis wann?</translation>
    </message>
    <message>
        <source>How did it come?</source>
        <translation>Wie kam es?</translation>
    </message>
    <message>
        <source>Which case?</source>
        <translation>Welcher Fall?</translation>
    </message>
    <message>
        <source>Where was it made?</source>
        <translation>Wo wurde es gegeben?</translation>
    </message>
    <message>
        <source>Whose promise is it?</source>
        <translation>Wessen Versprechen ist es?</translation>
    </message>
    <message>
        <source>How often?</source>
        <translation>Wie oft?</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>Leer lassen</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Ein Name</translation>
    </message>
    <message>
        <source>A case, ticket or order number</source>
        <translation>Eine Fall-, Ticket- oder Bestellnummer</translation>
    </message>
    <message>
        <source>A place: break room, market</source>
        <translation>Ein Ort: Pausenraum, Markt</translation>
    </message>
</context>
<context>
    <name>_StepButton</name>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>anzusehen</translation>
    </message>
    <message>
        <source>Shown now.</source>
        <translation>Steht jetzt da.</translation>
    </message>
    <message>
        <source>Enter shows it.</source>
        <translation>Enter zeigt es.</translation>
    </message>
</context>
</TS>
