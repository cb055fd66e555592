<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutPage</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Follow-up Organizer</source>
        <translation>Follow-up Organizer</translation>
    </message>
    <message>
        <source>Version %1. Your word, kept in sight. Free software under the MIT licence.</source>
        <translation>Version %1. Votre parole, toujours en vue. Logiciel libre sous licence MIT.</translation>
    </message>
    <message>
        <source>Your book</source>
        <translation>Votre livre</translation>
    </message>
    <message>
        <source>It lies on this computer only: %1</source>
        <translation>Il se trouve uniquement sur cet ordinateur : %1</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Fait avec</translation>
    </message>
    <message>
        <source>The typeface, by The Inter Project Authors, under the SIL Open Font License 1.1</source>
        <translation>La police, par The Inter Project Authors, sous SIL Open Font License 1.1</translation>
    </message>
    <message>
        <source>The icons, by Lucide Contributors, under the ISC licence; some from Feather, MIT</source>
        <translation>Les icônes, par Lucide Contributors, sous licence ISC ; certaines de Feather, MIT</translation>
    </message>
    <message>
        <source>The windows, by The Qt Company, under the LGPL version 3</source>
        <translation>Les fenêtres, par The Qt Company, sous LGPL version 3</translation>
    </message>
    <message>
        <source>The book, its key, and the last voice of a reminder</source>
        <translation>Le livre, sa clé et la dernière voix d’un rappel</translation>
    </message>
</context>
<context>
    <name>AccessibilityPage</name>
    <message>
        <source>Accessibility</source>
        <translation>Accessibilité</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>High draws strong lines and leaves tints out</source>
        <translation>Élevé trace des lignes fortes et supprime les teintes</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>Rows that fold away, and the like</source>
        <translation>Les lignes qui se replient, par exemple</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>animation effects</source>
        <translation>animation effets</translation>
    </message>
    <message>
        <source>Single letters are keys</source>
        <translation>Des lettres seules comme touches</translation>
    </message>
    <message>
        <source>K keeps, U updates. Off, each still has Alt and its place in the menu</source>
        <translation>K tient, U informe. Désactivé, chacune garde Alt et sa place dans le menu</translation>
    </message>
    <message>
        <source>shortcuts keyboard hotkeys</source>
        <translation>raccourcis clavier</translation>
    </message>
</context>
<context>
    <name>AccountWords</name>
    <message>
        <source>%1 %2. Nothing is lost here. %3</source>
        <translation>%1 %2. Rien n’est perdu ici. %3</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>list, server</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Never in step yet.</source>
        <translation>Jamais synchronisé.</translation>
    </message>
    <message>
        <source>Last in step %1.</source>
        <translation>Dernière synchronisation : %1.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Suspendu.</translation>
    </message>
    <message>
        <source>Failing since %1.</source>
        <translation>En échec depuis %1.</translation>
    </message>
    <message numerus="yes">
        <source>Next try within %n minutes.</source>
        <translation>
            <numerusform>Prochain essai d’ici %n minute.</numerusform>
            <numerusform>Prochain essai d’ici %n minutes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, and lie in its folder “unread” with the reason.</source>
        <translation>
            <numerusform>%n n’a pas pu être lu et se trouve, avec la raison, dans son dossier « unread ».</numerusform>
            <numerusform>%n n’ont pas pu être lus et se trouvent, avec la raison, dans son dossier « unread ».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n could not be read, and were left there.</source>
        <translation>
            <numerusform>%n n’a pas pu être lu et a été laissé là-bas.</numerusform>
            <numerusform>%n n’ont pas pu être lus et ont été laissés là-bas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were not taken there, and stand here alone.</source>
        <translation>
            <numerusform>%n n’a pas été accepté là-bas et n’existe qu’ici.</numerusform>
            <numerusform>%n n’ont pas été acceptés là-bas et n’existent qu’ici.</numerusform>
        </translation>
    </message>
    <message>
        <source>It %1. Nothing is lost here. %2</source>
        <comment>could not be reached. … It is tried again</comment>
        <translation>Il %1. Rien n’est perdu ici. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n promises are gone from there, perhaps not because somebody deleted them</source>
        <translation>
            <numerusform>%n promesse a disparu là-bas, peut-être sans que quelqu’un l’ait supprimée</numerusform>
            <numerusform>%n promesses ont disparu là-bas, peut-être sans que quelqu’un les ait supprimées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Nothing was deleted here. What shall become of them?</source>
        <translation>%1. Rien n’a été supprimé ici. Que faut-il en faire ?</translation>
    </message>
    <message>
        <source>It works: %1 is looked into.</source>
        <translation>Cela marche : %1 est consulté.</translation>
    </message>
    <message>
        <source>It works, with the folder %1.</source>
        <translation>Cela marche, avec le dossier %1.</translation>
    </message>
    <message>
        <source>It works, with the address book %1.</source>
        <translation>Cela marche, avec le carnet d’adresses %1.</translation>
    </message>
    <message>
        <source>It works, with the list %1.</source>
        <translation>Cela marche, avec la liste %1.</translation>
    </message>
    <message>
        <source>There are also: %1. To use another one, add its address as the server.</source>
        <translation>Il y a aussi : %1. Pour en utiliser une autre, ajoutez son adresse comme serveur.</translation>
    </message>
    <message>
        <source>Writing %1 of %2…</source>
        <translation>Écriture de %1 sur %2…</translation>
    </message>
    <message>
        <source>Reading %1 of %2…</source>
        <translation>Lecture de %1 sur %2…</translation>
    </message>
    <message>
        <source>See whether its address is right and you are on line, and try again.</source>
        <translation>Vérifiez l’adresse et votre connexion, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 %2. Nothing was added. %3</source>
        <translation>%1 %2. Rien n’a été ajouté. %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 no longer has %n of your promises, and it is not certain that somebody deleted them. Nothing was deleted here. Say under Accounts in the settings what shall become of them.</source>
        <translation>
            <numerusform>%1 n’a plus %n de vos promesses, et il n’est pas certain que quelqu’un l’ait supprimée. Rien n’a été supprimé ici. Dites dans les réglages, sous Comptes, ce qu’elle doit devenir.</numerusform>
            <numerusform>%1 n’a plus %n de vos promesses, et il n’est pas certain que quelqu’un les ait supprimées. Rien n’a été supprimé ici. Dites dans les réglages, sous Comptes, ce qu’elles doivent devenir.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has not been synchronised for a day: it %2. Nothing is lost here. %3</source>
        <translation>%1 n’a pas été synchronisé depuis un jour : il %2. Rien n’est perdu ici. %3</translation>
    </message>
    <message>
        <source>forbids that</source>
        <translation>l’interdit</translation>
    </message>
    <message>
        <source>no longer has this list</source>
        <translation>n’a plus cette liste</translation>
    </message>
    <message>
        <source>has no room left</source>
        <translation>n’a plus de place</translation>
    </message>
    <message>
        <source>reports a fault of its own (%1)</source>
        <translation>signale une erreur de son côté (%1)</translation>
    </message>
    <message>
        <source>did not answer in time</source>
        <translation>n’a pas répondu à temps</translation>
    </message>
    <message>
        <source>is busy and asks to be left alone for a while</source>
        <translation>est occupé et demande qu’on le laisse un moment</translation>
    </message>
    <message>
        <source>shows a certificate that this computer does not trust</source>
        <translation>montre un certificat auquel cet ordinateur ne se fie pas</translation>
    </message>
    <message>
        <source>sends on to another machine, to which your secret was not given</source>
        <translation>renvoie vers une autre machine, à laquelle votre secret n’a pas été donné</translation>
    </message>
    <message>
        <source>would be spoken to without protection</source>
        <translation>serait contacté sans protection</translation>
    </message>
    <message>
        <source>refuses your name and secret</source>
        <translation>refuse votre nom et votre secret</translation>
    </message>
    <message>
        <source>answers with something that is no task list, as log-in pages of hotels and firms do</source>
        <translation>répond par autre chose qu’une liste de tâches, comme le font les pages de connexion d’hôtels et d’entreprises</translation>
    </message>
    <message>
        <source>has no task list</source>
        <translation>n’a pas de liste de tâches</translation>
    </message>
    <message>
        <source>has no address book</source>
        <translation>n’a pas de carnet d’adresses</translation>
    </message>
    <message>
        <source>has no password in the keyring any more</source>
        <translation>n’a plus de mot de passe dans le trousseau</translation>
    </message>
    <message>
        <source>answers with more than 20 MB at once</source>
        <translation>répond par plus de 20 Mo à la fois</translation>
    </message>
    <message>
        <source>has no such folder</source>
        <translation>n’a pas un tel dossier</translation>
    </message>
    <message>
        <source>cannot be read or written to</source>
        <translation>ne peut être ni lu ni écrit</translation>
    </message>
    <message>
        <source>reports a fault of its own</source>
        <translation>signale une erreur de son côté</translation>
    </message>
    <message>
        <source>could not be logged in to, since the keyring did not give the secret</source>
        <translation>n’a pas pu être ouvert, car le trousseau n’a pas donné le secret</translation>
    </message>
    <message>
        <source>could not be reached</source>
        <translation>n’a pas pu être joint</translation>
    </message>
    <message>
        <source>Check the address; if it is your own server, let this computer trust its authority.</source>
        <translation>Vérifiez l’adresse ; si c’est votre propre serveur, faites que cet ordinateur se fie à son autorité.</translation>
    </message>
    <message>
        <source>Add that address instead if you trust it.</source>
        <translation>Ajoutez plutôt cette adresse si vous lui faites confiance.</translation>
    </message>
    <message>
        <source>Write its address with https.</source>
        <translation>Écrivez son adresse avec https.</translation>
    </message>
    <message>
        <source>Add the account again with the right ones.</source>
        <translation>Ajoutez de nouveau le compte avec les bons.</translation>
    </message>
    <message>
        <source>Open a web page, log in, and wait a minute.</source>
        <translation>Ouvrez une page web, connectez-vous et attendez une minute.</translation>
    </message>
    <message>
        <source>Make one there.</source>
        <translation>Créez-en une là-bas.</translation>
    </message>
    <message>
        <source>Unlock the keyring.</source>
        <translation>Déverrouillez le trousseau.</translation>
    </message>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Un nouvel essai se fera tout seul.</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>In step with other devices</source>
        <translation>Au pas avec vos autres appareils</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Notes from a phone, mails to yourself and tasks on your own server come here by themselves</source>
        <translation>Notes du téléphone, courriels à vous-même et tâches de votre serveur arrivent ici d’eux-mêmes</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Interrogation…</translation>
    </message>
    <message>
        <source>Once a minute, and soon after each change here</source>
        <translation>Chaque minute, et peu après chaque changement ici</translation>
    </message>
    <message>
        <source>Stopped. What was done is done; it goes on by itself in ten minutes</source>
        <translation>Arrêté. Ce qui est fait est fait ; cela reprend tout seul dans dix minutes</translation>
    </message>
</context>
<context>
    <name>AlertWords</name>
    <message>
        <source>A working day before</source>
        <translation>Un jour ouvré avant</translation>
    </message>
    <message>
        <source>Before its time</source>
        <translation>Avant l’heure</translation>
    </message>
    <message>
        <source>A message, before you leave</source>
        <translation>Un message, avant de partir</translation>
    </message>
    <message>
        <source>At its time</source>
        <translation>À l’heure dite</translation>
    </message>
    <message>
        <source>Once more, if you did not answer</source>
        <translation>Encore une fois, sans réponse de votre part</translation>
    </message>
    <message>
        <source>And the next working morning</source>
        <translation>Et le matin ouvré suivant</translation>
    </message>
    <message>
        <source>A promise without a time</source>
        <translation>Une promesse sans date</translation>
    </message>
    <message>
        <source>What you wait for</source>
        <translation>Ce que vous attendez</translation>
    </message>
    <message>
        <source>People you have not been in touch with</source>
        <translation>Personnes restées sans nouvelles</translation>
    </message>
    <message>
        <source>In the morning, for what is easily forgotten</source>
        <translation>Le matin, pour ce qui s’oublie facilement</translation>
    </message>
    <message>
        <source>Earlier where that is outside your working hours</source>
        <translation>Plus tôt si cela tombe hors de vos heures de travail</translation>
    </message>
    <message>
        <source>So that nobody who left one goes without a word</source>
        <translation>Pour que personne ne reste sans réponse</translation>
    </message>
    <message>
        <source>What is due on a day comes in its morning</source>
        <translation>Ce qui est dû un jour vient le matin de ce jour</translation>
    </message>
    <message>
        <source>So long after the time</source>
        <translation>Ce temps après l’heure</translation>
    </message>
    <message>
        <source>From then on it stands in the list only</source>
        <translation>Ensuite elle ne figure plus que dans la liste</translation>
    </message>
    <message>
        <source>The next working morning asks for one</source>
        <translation>Le matin ouvré suivant en demande une</translation>
    </message>
    <message>
        <source>The working morning after they were to have done it</source>
        <translation>Le matin ouvré après le moment convenu</translation>
    </message>
    <message>
        <source>One morning, when the longest you meant to leave them has passed</source>
        <translation>Un matin, quand le plus long délai voulu est passé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n heure</numerusform>
            <numerusform>%n heures</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 minutes</source>
        <translation>%1 minutes</translation>
    </message>
    <message>
        <source>None, it is only in the lists</source>
        <translation>Aucun, elle est seulement dans les listes</translation>
    </message>
    <message>
        <source>a working day before</source>
        <translation>un jour ouvré avant</translation>
    </message>
    <message>
        <source>%1 before</source>
        <translation>%1 avant</translation>
    </message>
    <message>
        <source>%1 before you leave</source>
        <translation>%1 avant de partir</translation>
    </message>
    <message>
        <source>at its time</source>
        <translation>à l’heure dite</translation>
    </message>
    <message>
        <source>%1 after</source>
        <translation>%1 après</translation>
    </message>
    <message>
        <source>the next working morning</source>
        <translation>le matin ouvré suivant</translation>
    </message>
    <message>
        <source>once, asking for a time</source>
        <translation>une fois, pour demander une date</translation>
    </message>
    <message>
        <source>the working morning after</source>
        <translation>le matin ouvré d’après</translation>
    </message>
    <message>
        <source>when it has been too long</source>
        <translation>quand cela fait trop longtemps</translation>
    </message>
</context>
<context>
    <name>AnswerBox</name>
    <message>
        <source>Is it done, and do they know?</source>
        <translation>Est-ce fait, et le savent-ils ?</translation>
    </message>
    <message>
        <source>The question you asked back, if any: %1</source>
        <translation>La question posée en retour, s’il y en a une : %1</translation>
    </message>
    <message>
        <source>A question asked back; may stay empty</source>
        <translation>Une question en retour ; peut rester vide</translation>
    </message>
    <message>
        <source>Yes, kept</source>
        <translation>Oui, tenue</translation>
    </message>
</context>
<context>
    <name>AwayWindow</name>
    <message>
        <source>Going away</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Who is concerned</source>
        <translation>Qui est concerné</translation>
    </message>
    <message>
        <source>First day away</source>
        <translation>Premier jour d’absence</translation>
    </message>
    <message>
        <source>Last day away</source>
        <translation>Dernier jour d’absence</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>When it is to be done after that</source>
        <translation>Quand ce sera fait ensuite</translation>
    </message>
    <message>
        <source>Next working day</source>
        <translation>Jour ouvré suivant</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Back to it</source>
        <translation>Reprise le</translation>
    </message>
    <message>
        <source>Who is concerned?</source>
        <translation>Qui est concerné ?</translation>
    </message>
    <message>
        <source>All of them know</source>
        <translation>Tout le monde le sait</translation>
    </message>
    <message>
        <source>Move all, not told</source>
        <translation>Tout reporter, sans le dire</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>Nothing is sent for you.</source>
        <translation>Rien n’est envoyé à votre place.</translation>
    </message>
    <message>
        <source>Back again</source>
        <translation>De retour</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>They know</source>
        <translation>Ils le savent</translation>
    </message>
</context>
<context>
    <name>AwayWords</name>
    <message numerus="yes">
        <source>%n waited in vain while you were away.</source>
        <translation>
            <numerusform>%n a attendu en vain pendant votre absence.</numerusform>
            <numerusform>%n ont attendu en vain pendant votre absence.</numerusform>
        </translation>
    </message>
    <message>
        <source>You were away from %1 to %2.</source>
        <translation>Vous étiez absent du %1 au %2.</translation>
    </message>
    <message>
        <source>You are away from %1 to %2.</source>
        <translation>Vous êtes absent du %1 au %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n would wait for something in that time.</source>
        <translation>
            <numerusform>%n personne attendrait quelque chose pendant ce temps.</numerusform>
            <numerusform>%n personnes attendraient quelque chose pendant ce temps.</numerusform>
        </translation>
    </message>
    <message>
        <source>It moves to %1.</source>
        <translation>C’est reporté à %1.</translation>
    </message>
    <message>
        <source>No one named</source>
        <translation>Personne de nommé</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>promise, due</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n de plus</numerusform>
            <numerusform>%n de plus</numerusform>
        </translation>
    </message>
    <message>
        <source>When are you away?</source>
        <translation>Quand êtes-vous absent ?</translation>
    </message>
    <message>
        <source>Name the first day and the last: monday, 21 december.</source>
        <translation>Nommez le premier et le dernier jour : lundi, 21 décembre.</translation>
    </message>
    <message>
        <source>Nobody is left to make it right with.</source>
        <translation>Il n’y a plus personne à qui demander pardon.</translation>
    </message>
    <message>
        <source>Welcome back.</source>
        <translation>Bon retour.</translation>
    </message>
    <message>
        <source>Nobody is left waiting.</source>
        <translation>Personne ne reste sans nouvelles.</translation>
    </message>
    <message>
        <source>Whoever had something due in that time knows, or it has moved.</source>
        <translation>Tous ceux qui attendaient quelque chose sont prévenus.</translation>
    </message>
</context>
<context>
    <name>CaptureCard</name>
    <message>
        <source>For example: send @Maya the revised quote by Friday 4pm. Alt+S takes in what is selected.</source>
        <translation>Par exemple : envoyer à @Maya le devis révisé avant vendredi 16h. Alt+S reprend le texte sélectionné.</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>L’ouvrir</translation>
    </message>
</context>
<context>
    <name>CapturePage</name>
    <message>
        <source>Capture</source>
        <translation>Saisie</translation>
    </message>
    <message>
        <source>Key that works everywhere</source>
        <translation>Touche qui marche partout</translation>
    </message>
    <message>
        <source>global hot key shortcut keyboard</source>
        <translation>raccourci global clavier</translation>
    </message>
    <message>
        <source>Give it back</source>
        <translation>La rendre</translation>
    </message>
    <message>
        <source>Do without the key</source>
        <translation>Se passer de la touche</translation>
    </message>
    <message>
        <source>Other programs can have it</source>
        <translation>D’autres programmes peuvent l’avoir</translation>
    </message>
    <message>
        <source>Start with the desktop</source>
        <translation>Démarrer avec le bureau</translation>
    </message>
    <message>
        <source>In the background, so that reminders are never missed</source>
        <translation>En arrière-plan, pour qu’aucun rappel ne soit manqué</translation>
    </message>
    <message>
        <source>autostart login boot sign in</source>
        <translation>démarrage automatique connexion session</translation>
    </message>
    <message>
        <source>How dates are read</source>
        <translation>Lecture des dates</translation>
    </message>
    <message>
        <source>3/4 is the 3rd of April</source>
        <translation>3/4 est le 3 avril</translation>
    </message>
    <message>
        <source>Off: the 4th of March</source>
        <translation>Désactivé : le 4 mars</translation>
    </message>
    <message>
        <source>“Next Friday”</source>
        <translation>« Vendredi prochain »</translation>
    </message>
    <message>
        <source>Friday of next week</source>
        <translation>Le vendredi de la semaine suivante</translation>
    </message>
    <message>
        <source>The next Friday to come</source>
        <translation>Le premier vendredi à venir</translation>
    </message>
    <message>
        <source>From other programs</source>
        <translation>Depuis d’autres programmes</translation>
    </message>
    <message>
        <source>Open organizer: links</source>
        <translation>Ouvrir les liens organizer:</translation>
    </message>
    <message>
        <source>Web pages, mails and cards are shown in the capture window; nothing is saved until you do</source>
        <translation>Pages web, courriels et fiches sont montrés dans la fenêtre de capture ; vous seul enregistrez</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>A bookmark that captures a page</source>
        <translation>Un signet qui capture une page</translation>
    </message>
    <message>
        <source>Copy it, make a bookmark in your browser, and paste it there in place of the address</source>
        <translation>Copiez-le, créez un signet dans votre navigateur et collez-le à la place de l’adresse</translation>
    </message>
    <message>
        <source>The desktop’s list of who opens links cannot be written. Nothing was changed.</source>
        <translation>La liste de qui ouvre les liens ne peut pas être écrite. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Copied. Paste it as the address of a new bookmark</source>
        <translation>Copié. Collez-le comme adresse d’un nouveau signet</translation>
    </message>
    <message>
        <source>%1 brings the capture window over any program</source>
        <translation>%1 amène la fenêtre de saisie par-dessus tout programme</translation>
    </message>
    <message>
        <source>It brings the capture window over any program. None is taken until you choose</source>
        <translation>Elle amène la fenêtre de saisie par-dessus tout programme. Aucune n’est prise avant votre choix</translation>
    </message>
    <message>
        <source>The desktop’s list of programs to start cannot be written. Nothing was changed.</source>
        <translation>La liste des programmes à démarrer ne peut pas être écrite. Rien n’a été changé.</translation>
    </message>
</context>
<context>
    <name>CapturePopup</name>
    <message>
        <source>New promise</source>
        <translation>Nouvelle promesse</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Encore une</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message numerus="yes">
        <source>%n more wait behind this one</source>
        <translation>
            <numerusform>%n autre attend derrière celle-ci</numerusform>
            <numerusform>%n autres attendent derrière celle-ci</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>Show as table</source>
        <translation>Montrer en tableau</translation>
    </message>
    <message>
        <source>Show as plot</source>
        <translation>Montrer en image</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Enter changes it, Delete leaves it out.</source>
        <translation>Entrée la change, Suppr la laisse de côté.</translation>
    </message>
    <message>
        <source>Enter names it.</source>
        <translation>Entrée la nomme.</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Via</source>
        <translation>Par</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
</context>
<context>
    <name>ConflictBox</name>
    <message>
        <source>Changed in two places at once</source>
        <translation>Modifié en deux endroits à la fois</translation>
    </message>
    <message>
        <source>What is shown leads. This was said too:</source>
        <translation>Ce qui est affiché l’emporte. Ceci a aussi été dit :</translation>
    </message>
    <message>
        <source>Keep what is shown</source>
        <translation>Garder ce qui est affiché</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Use this</source>
        <translation>Prendre ceci</translation>
    </message>
    <message>
        <source>Use this instead: %1</source>
        <translation>Prendre plutôt ceci : %1</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>still open</source>
        <translation>encore ouvert</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>tenue</translation>
    </message>
    <message>
        <source>got it</source>
        <translation>reçu</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>abandonnée</translation>
    </message>
</context>
<context>
    <name>DataPage</name>
    <message>
        <source>Your data</source>
        <translation>Vos données</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>Last backup</source>
        <translation>Dernière sauvegarde</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Encore aucune</translation>
    </message>
    <message>
        <source>copy safety restore</source>
        <translation>sauvegarde copie restaurer</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>A second folder</source>
        <translation>Un second dossier</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>S’en passer</translation>
    </message>
    <message>
        <source>No second folder</source>
        <translation>Pas de second dossier</translation>
    </message>
    <message>
        <source>What is there stays there</source>
        <translation>Ce qui s’y trouve y reste</translation>
    </message>
    <message>
        <source>Go back to a backup</source>
        <translation>Revenir à une sauvegarde</translation>
    </message>
    <message>
        <source>Show older</source>
        <translation>Voir les plus anciennes</translation>
    </message>
    <message>
        <source>Older backups</source>
        <translation>Sauvegardes plus anciennes</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Un instant…</translation>
    </message>
    <message>
        <source>The copy could not be made there. Is it plugged in?</source>
        <translation>La copie n’a pas pu y être faite. Est-il branché ?</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>when. what is in it</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1 to %2 of %3</source>
        <translation>%1 à %2 sur %3</translation>
    </message>
    <message>
        <source>Show the newest</source>
        <translation>Voir les plus récentes</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>asked for</source>
        <translation>à la demande</translation>
    </message>
    <message>
        <source>before an update of the book</source>
        <translation>avant une mise à jour du livre</translation>
    </message>
    <message>
        <source>before an import</source>
        <translation>avant un import</translation>
    </message>
    <message>
        <source>before going back</source>
        <translation>avant un retour en arrière</translation>
    </message>
    <message>
        <source>before an account was first synchronised</source>
        <translation>avant la première synchronisation d’un compte</translation>
    </message>
    <message>
        <source>before its key changed</source>
        <translation>avant le changement de sa clé</translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>automatiquement</translation>
    </message>
    <message>
        <source>Sealed under another key</source>
        <translation>Scellée sous une autre clé</translation>
    </message>
    <message>
        <source>Promises: %1, people: %2, touches: %3</source>
        <translation>Promesses : %1, personnes : %2, contacts : %3</translation>
    </message>
    <message>
        <source>A copy of each backup goes to %1</source>
        <translation>Une copie de chaque sauvegarde va dans %1</translation>
    </message>
    <message>
        <source>A stick or another disk: a copy of each backup goes there, for the day this one fails</source>
        <translation>Une clé USB ou un autre disque : une copie de chaque sauvegarde y va, pour le jour où celui-ci lâche</translation>
    </message>
    <message>
        <source>A second folder for backups</source>
        <translation>Un second dossier pour les sauvegardes</translation>
    </message>
</context>
<context>
    <name>Doing</name>
    <message>
        <source>One moment: this is a long step.</source>
        <translation>Un instant : cette étape est longue.</translation>
    </message>
    <message>
        <source>It goes on, by %2: %1</source>
        <translation>Cela continue, d’ici %2 : %1</translation>
    </message>
</context>
<context>
    <name>DraftBox</name>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>My words…</source>
        <translation>Mes mots…</translation>
    </message>
    <message>
        <source>Word this draft once for all; {name}, {what}, {due} and {was} are filled in</source>
        <translation>Formuler ce brouillon une fois pour toutes ; {name}, {what}, {due} et {was} sont remplis</translation>
    </message>
    <message>
        <source>Alt %1</source>
        <translation>Alt %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Keep them for: %1</source>
        <translation>Garder pour : %1</translation>
    </message>
    <message>
        <source>Keep these words</source>
        <translation>Garder ces mots</translation>
    </message>
</context>
<context>
    <name>DraftWords</name>
    <message>
        <source>On it</source>
        <translation>J’y suis</translation>
    </message>
    <message>
        <source>One more answer</source>
        <translation>Encore une réponse</translation>
    </message>
    <message>
        <source>Takes longer</source>
        <translation>Cela prend plus de temps</translation>
    </message>
    <message>
        <source>Gentle</source>
        <translation>Doux</translation>
    </message>
    <message>
        <source>Plain</source>
        <translation>Simple</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>Ferme</translation>
    </message>
    <message>
        <source>Re-promise</source>
        <translation>Repromettre</translation>
    </message>
    <message>
        <source>Make it right</source>
        <translation>Réparer</translation>
    </message>
    <message>
        <source>Say sorry</source>
        <translation>S’excuser</translation>
    </message>
    <message>
        <source>Say no</source>
        <translation>Dire non</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Remercier</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>Absent</translation>
    </message>
</context>
<context>
    <name>ExampleOffer</name>
    <message>
        <source>Show me an example</source>
        <translation>Montrez-moi un exemple</translation>
    </message>
    <message>
        <source>An example</source>
        <translation>Un exemple</translation>
    </message>
    <message>
        <source>Five examples. They go again at one press.</source>
        <translation>Cinq exemples. Une pression les enlève.</translation>
    </message>
    <message>
        <source>The examples are gone.</source>
        <translation>Les exemples sont partis.</translation>
    </message>
    <message>
        <source>Send the revised quote</source>
        <translation>Envoyer le devis révisé</translation>
    </message>
    <message>
        <source>Harbor refit</source>
        <translation>Chantier du port</translation>
    </message>
    <message>
        <source>Answer about the July dates</source>
        <translation>Répondre pour les dates de juillet</translation>
    </message>
    <message>
        <source>Call back with the price</source>
        <translation>Rappeler pour donner le prix</translation>
    </message>
    <message>
        <source>Photos of the wiring</source>
        <translation>Photos du câblage</translation>
    </message>
    <message>
        <source>Dad</source>
        <translation>Papa</translation>
    </message>
    <message>
        <source>The signed contract</source>
        <translation>Le contrat signé</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>%1: empty</source>
        <translation>%1 : vide</translation>
    </message>
    <message>
        <source>Enter corrects it.</source>
        <translation>Entrée le corrige.</translation>
    </message>
</context>
<context>
    <name>FieldRows</name>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Faite</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Genre</translation>
    </message>
    <message>
        <source>Again</source>
        <translation>Répétition</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Attend</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>More to correct</source>
        <translation>Autres champs</translation>
    </message>
    <message>
        <source>Enter opens it in the program that is for it.</source>
        <translation>Entrée l’ouvre dans le programme prévu pour cela.</translation>
    </message>
    <message>
        <source>zone %1 is unknown</source>
        <translation>fuseau %1 inconnu</translation>
    </message>
    <message>
        <source>The mail it came by</source>
        <translation>Le courriel par lequel c’est arrivé</translation>
    </message>
    <message>
        <source>near miss</source>
        <translation>de justesse</translation>
    </message>
    <message>
        <source>something that is gone</source>
        <translation>quelque chose qui n’est plus là</translation>
    </message>
    <message>
        <source>%1 · waited for no longer</source>
        <translation>%1 · plus attendu</translation>
    </message>
    <message>
        <source>What is it, in your words?</source>
        <translation>Qu’est-ce, avec vos mots ?</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Votre note</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>When shall it remind you?</source>
        <translation>Quand faut-il vous le rappeler ?</translation>
    </message>
    <message>
        <source>When was it made?</source>
        <translation>Quand a-t-elle été faite ?</translation>
    </message>
</context>
<context>
    <name>FilterField</name>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>Filter this list: a word, a person, a case</source>
        <translation>Filtrer cette liste : un mot, une personne, un dossier</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>move</source>
        <translation>bouger</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>details</source>
        <translation>détails</translation>
    </message>
    <message>
        <source>Ctrl N</source>
        <translation>Ctrl N</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>all keys</source>
        <translation>toutes les touches</translation>
    </message>
    <message>
        <source>%1 kept today</source>
        <translation>%1 tenues aujourd’hui</translation>
    </message>
</context>
<context>
    <name>GradeWords</name>
    <message>
        <source>Excellent</source>
        <translation>Excellent</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Late, told first</source>
        <translation>En retard, prévenu</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Mauvais</translation>
    </message>
    <message>
        <source>in time, and a question asked back</source>
        <translation>à temps, et une question posée en retour</translation>
    </message>
    <message>
        <source>in time</source>
        <translation>à temps</translation>
    </message>
    <message>
        <source>they had a word before</source>
        <translation>ils avaient eu un mot avant</translation>
    </message>
    <message>
        <source>without a word before</source>
        <translation>sans un mot avant</translation>
    </message>
    <message>
        <source>let go, told after its time</source>
        <translation>abandonnée, dit après l’heure</translation>
    </message>
    <message>
        <source>they had to ask</source>
        <translation>on a dû demander</translation>
    </message>
    <message>
        <source>let go without a word</source>
        <translation>abandonnée sans un mot</translation>
    </message>
    <message>
        <source>a week without a word</source>
        <translation>une semaine sans un mot</translation>
    </message>
    <message>
        <source>you gave it</source>
        <translation>vous l’avez donnée</translation>
    </message>
    <message>
        <source>you marked it</source>
        <translation>marqué par vous</translation>
    </message>
    <message>
        <source>kept in the last tenth of its time</source>
        <translation>tenu dans le dernier dixième du temps</translation>
    </message>
    <message>
        <source>in time only because it was moved on the day</source>
        <translation>à temps seulement parce que reporté le jour même</translation>
    </message>
    <message>
        <source>kept after three moves or more</source>
        <translation>tenu après trois reports ou plus</translation>
    </message>
    <message>
        <source>due %1</source>
        <translation>attendu %1</translation>
    </message>
    <message>
        <source>they asked %1</source>
        <translation>on a demandé %1</translation>
    </message>
    <message>
        <source>you wrote %1</source>
        <translation>vous avez écrit %1</translation>
    </message>
    <message>
        <source>kept %1</source>
        <translation>tenu %1</translation>
    </message>
    <message>
        <source>let go %1</source>
        <translation>abandonné %1</translation>
    </message>
</context>
<context>
    <name>HandedInNote</name>
    <message>
        <source>Leave the note out</source>
        <translation>Laisser la note de côté</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>The note keeps all of it: %1 characters</source>
        <translation>La note garde tout : %1 caractères</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Search or jump</source>
        <translation>Chercher ou aller à</translation>
    </message>
    <message>
        <source>Before you leave</source>
        <translation>Avant de partir</translation>
    </message>
    <message>
        <source>Ctrl K</source>
        <translation>Ctrl K</translation>
    </message>
</context>
<context>
    <name>HotKeyOffer</name>
    <message>
        <source>Catch the next one from anywhere?</source>
        <translation>Saisir la prochaine de n’importe où ?</translation>
    </message>
    <message>
        <source>A key brings the line over any program. You can change it in the settings.</source>
        <translation>Une touche amène la ligne par-dessus tout programme. Vous pourrez la changer dans les réglages.</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Prendre %1</translation>
    </message>
    <message>
        <source>Alt ↵</source>
        <translation>Alt ↵</translation>
    </message>
    <message>
        <source>Another key</source>
        <translation>Autre touche</translation>
    </message>
    <message>
        <source>Without a key</source>
        <translation>Sans touche</translation>
    </message>
</context>
<context>
    <name>HoursPage</name>
    <message>
        <source>Working time</source>
        <translation>Temps de travail</translation>
    </message>
    <message>
        <source>Work begins</source>
        <translation>Début du travail</translation>
    </message>
    <message>
        <source>Reminders ahead of a time stay within your hours</source>
        <translation>Les rappels en avance restent dans vos heures</translation>
    </message>
    <message>
        <source>You leave at</source>
        <translation>Vous partez à</translation>
    </message>
    <message>
        <source>Messages are due then, and “Before you leave” is offered</source>
        <translation>Les messages sont dus alors, et « Avant de partir » est proposé</translation>
    </message>
    <message>
        <source>Morning reminders</source>
        <translation>Rappels du matin</translation>
    </message>
    <message>
        <source>What is due on a day is announced then</source>
        <translation>Ce qui est dû un jour est annoncé à cette heure</translation>
    </message>
    <message>
        <source>“End of day”</source>
        <translation>« Fin de journée »</translation>
    </message>
    <message>
        <source>The time that these words mean when you type them</source>
        <translation>L’heure que ces mots veulent dire quand vous les tapez</translation>
    </message>
    <message>
        <source>Morning reminders and “Before you leave” come on these</source>
        <translation>Les rappels du matin et « Avant de partir » viennent ces jours-là</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>Jours ouvrés</translation>
    </message>
    <message>
        <source>When you leave, day by day</source>
        <translation>Votre départ, jour par jour</translation>
    </message>
    <message>
        <source>%1, you leave at</source>
        <comment>a weekday</comment>
        <translation>%1, vous partez à</translation>
    </message>
    <message>
        <source>Not as on other days</source>
        <translation>Pas comme les autres jours</translation>
    </message>
    <message>
        <source>Days off</source>
        <translation>Jours de congé</translation>
    </message>
    <message>
        <source>No working days then. They are known for ten years ahead</source>
        <translation>Pas de jour ouvré alors. Ils sont connus dix ans à l’avance</translation>
    </message>
    <message>
        <source>Public holidays of</source>
        <translation>Jours fériés de</translation>
    </message>
    <message>
        <source>Part of the country</source>
        <translation>Partie du pays</translation>
    </message>
    <message>
        <source>It may have days of its own</source>
        <translation>Elle peut avoir ses propres jours</translation>
    </message>
    <message>
        <source>A day off of your own</source>
        <translation>Un jour de congé à vous</translation>
    </message>
    <message>
        <source>24 december</source>
        <translation>24 décembre</translation>
    </message>
    <message>
        <source>Type a day and press Enter</source>
        <translation>Tapez un jour et appuyez sur Entrée</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>That is no day yet. Nothing was changed. Try “24 december”.</source>
        <translation>Ce n’est pas encore un jour. Rien n’a été changé. Essayez « 24 décembre ».</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>The whole country</source>
        <translation>Tout le pays</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>pour %1</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
</context>
<context>
    <name>Inspector</name>
    <message>
        <source>All that can be done</source>
        <translation>Tout ce qu’on peut faire</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>Ce qui a été dit</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Histoire</translation>
    </message>
    <message>
        <source>Choose a promise to see its story.</source>
        <translation>Choisissez une promesse pour voir son histoire.</translation>
    </message>
    <message>
        <source>No one named</source>
        <translation>Personne n’est nommé</translation>
    </message>
    <message>
        <source>For all %1 that are chosen:</source>
        <translation>Pour les %1 choisies :</translation>
    </message>
    <message>
        <source>Name someone, so that they are not forgotten</source>
        <translation>Nommez quelqu’un, pour ne pas l’oublier</translation>
    </message>
    <message>
        <source>You owe %1</source>
        <translation>Vous devez %1</translation>
    </message>
    <message>
        <source>They owe %1</source>
        <translation>On vous doit %1</translation>
    </message>
    <message>
        <source>last touch %1</source>
        <translation>dernier contact %1</translation>
    </message>
</context>
<context>
    <name>Instead</name>
    <message>
        <source>Say no</source>
        <translation>Dire non</translation>
    </message>
    <message>
        <source>Make it smaller</source>
        <translation>Réduire</translation>
    </message>
</context>
<context>
    <name>Jumps</name>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>Do</source>
        <translation>Faire</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>Nouvelle promesse</translation>
    </message>
    <message>
        <source>add capture</source>
        <translation>ajouter saisir</translation>
    </message>
    <message>
        <source>Before you leave</source>
        <translation>Avant de partir</translation>
    </message>
    <message>
        <source>sweep end of day answer everyone</source>
        <translation>fin de journée répondre à tous</translation>
    </message>
    <message>
        <source>Going away</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>absence holiday vacation</source>
        <translation>absence congé vacances</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>Bilan de la semaine</translation>
    </message>
    <message>
        <source>how the week went</source>
        <translation>comment la semaine s’est passée</translation>
    </message>
    <message>
        <source>Quiet for an hour, or no longer</source>
        <translation>Une heure de calme, ou sa fin</translation>
    </message>
    <message>
        <source>silence mute</source>
        <translation>silence muet</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>preferences options</source>
        <translation>préférences options</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>take back revert</source>
        <translation>revenir en arrière</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>redo repeat</source>
        <translation>rétablir répéter</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>keyboard shortcuts help</source>
        <translation>clavier raccourcis aide</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>exit close end</source>
        <translation>sortir fermer fin</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>take in Todoist Taskwarrior CSV vCard</source>
        <translation>reprendre Todoist Taskwarrior CSV vCard</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>save as CSV ICS Markdown</source>
        <translation>enregistrer sous CSV ICS Markdown</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sauvegarder maintenant</translation>
    </message>
    <message>
        <source>backup restore copy</source>
        <translation>sauvegarde restaurer copie</translation>
    </message>
    <message>
        <source>Seal the book</source>
        <translation>Sceller le livre</translation>
    </message>
    <message>
        <source>protect encrypt password</source>
        <translation>protéger chiffrer mot de passe</translation>
    </message>
    <message>
        <source>A card for the pocket</source>
        <translation>Une carte pour la poche</translation>
    </message>
    <message>
        <source>print paper PDF</source>
        <translation>imprimer papier PDF</translation>
    </message>
    <message>
        <source>What was noted on paper</source>
        <translation>Ce qui fut noté sur papier</translation>
    </message>
    <message>
        <source>type in many lines</source>
        <translation>saisir plusieurs lignes</translation>
    </message>
    <message>
        <source>Key that works everywhere</source>
        <translation>Touche qui marche partout</translation>
    </message>
    <message>
        <source>hot key shortcut</source>
        <translation>raccourci clavier</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>notifications alerts quiet hours</source>
        <translation>notifications alertes heures calmes</translation>
    </message>
    <message>
        <source>Working time</source>
        <translation>Temps de travail</translation>
    </message>
    <message>
        <source>leaving days off holidays</source>
        <translation>départ congés jours fériés</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Comptes</translation>
    </message>
    <message>
        <source>mail calendar synchronise folder</source>
        <translation>courriel calendrier synchroniser dossier</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>theme colours</source>
        <translation>thème couleurs</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>font zoom larger smaller compact</source>
        <translation>police zoom plus grand plus petit compact</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>German French English</source>
        <translation>allemand français anglais</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Accessibilité</translation>
    </message>
    <message>
        <source>contrast motion single letters</source>
        <translation>contraste mouvement lettres seules</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>version licences</source>
        <translation>version licences</translation>
    </message>
    <message>
        <source>Two names of one person</source>
        <translation>Deux noms d’une personne</translation>
    </message>
    <message>
        <source>On the page of one of them: Same as…</source>
        <translation>Sur la page de l’une : La même que…</translation>
    </message>
    <message>
        <source>merge join duplicates</source>
        <translation>fusionner réunir doublons</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Press the keys</source>
        <translation>Appuyez sur les touches</translation>
    </message>
    <message>
        <source>None chosen</source>
        <translation>Aucune choisie</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <source>Del</source>
        <translation>Suppr</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Tenue</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Informer</translation>
    </message>
    <message>
        <source>Re-promise</source>
        <translation>Repromettre</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Remercier</translation>
    </message>
    <message>
        <source>They had to ask</source>
        <translation>On a dû demander</translation>
    </message>
    <message>
        <source>Log a touch</source>
        <translation>Noter un contact</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>On m’a répondu</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Skip this time</source>
        <translation>Sauter cette fois</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation>Me rappeler plus tard</translation>
    </message>
    <message>
        <source>Copy what I said</source>
        <translation>Copier ce que j’ai dit</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Hangs on</source>
        <translation>Dépend de</translation>
    </message>
    <message>
        <source>That was close</source>
        <translation>C’était juste</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Ouvrir la personne</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>All that can be done</source>
        <translation>Tout ce qu’on peut faire</translation>
    </message>
    <message>
        <source>Re-promise all</source>
        <translation>Tout repromettre</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>“%1” has %2 now.</source>
        <translation>« %1 » a maintenant %2.</translation>
    </message>
    <message>
        <source>“%1” is for one promise at a time.</source>
        <translation>« %1 » se fait pour une promesse à la fois.</translation>
    </message>
    <message>
        <source>“%1” fits none of these.</source>
        <translation>« %1 » ne convient à aucune de celles-ci.</translation>
    </message>
    <message>
        <source>“%1” does not fit this one. %2</source>
        <translation>« %1 » ne convient pas ici. %2</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>Nouvelle promesse</translation>
    </message>
    <message>
        <source>Search or jump</source>
        <translation>Chercher ou aller à</translation>
    </message>
    <message>
        <source>Filter this list</source>
        <translation>Filtrer cette liste</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Before you leave</source>
        <translation>Avant de partir</translation>
    </message>
    <message>
        <source>Going away</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>On a person’s page: the same as…</source>
        <translation>Sur la page d’une personne : la même que…</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Next part of the window</source>
        <translation>Partie suivante de la fenêtre</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Ces touches</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Un pas en arrière</translation>
    </message>
    <message>
        <source>Close the window; reminders go on</source>
        <translation>Fermer la fenêtre ; les rappels continuent</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bouger</translation>
    </message>
    <message>
        <source>Choose several</source>
        <translation>En choisir plusieurs</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>To another day</source>
        <translation>À un autre jour</translation>
    </message>
    <message>
        <source>Re-promise all that is overdue</source>
        <translation>Repromettre tout ce qui est en retard</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Save, add another</source>
        <translation>Enregistrer, en ajouter une</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>I owe, answer owed, I’m waiting</source>
        <translation>Je dois, réponse due, j’attends</translation>
    </message>
    <message>
        <source>Last thing understood: plain words</source>
        <translation>Le dernier élément compris : simples mots</translation>
    </message>
    <message>
        <source>To; D By, V Via, C Case, W Where</source>
        <translation>À ; D Avant, V Par, C Dossier, W Où</translation>
    </message>
    <message>
        <source>Take in what is selected elsewhere</source>
        <translation>Reprendre le texte sélectionné ailleurs</translation>
    </message>
    <message>
        <source>Close; the words stay</source>
        <translation>Fermer ; les mots restent</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>In the list</source>
        <translation>Dans la liste</translation>
    </message>
    <message>
        <source>While capturing</source>
        <translation>Pendant la saisie</translation>
    </message>
</context>
<context>
    <name>KeysSheet</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Press a key of the list, then a letter; ⌫ brings the first one back.</source>
        <translation>Appuyez sur une touche de la liste, puis sur une lettre ; ⌫ rend la première.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>KindSwitch</name>
    <message>
        <source>Whose promise it is</source>
        <translation>De qui est la promesse</translation>
    </message>
    <message>
        <source>I owe</source>
        <translation>Je dois</translation>
    </message>
    <message>
        <source>Answer owed</source>
        <translation>Réponse due</translation>
    </message>
    <message>
        <source>I’m waiting</source>
        <translation>J’attends</translation>
    </message>
</context>
<context>
    <name>LadderPrompt</name>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
</context>
<context>
    <name>LessBox</name>
    <message>
        <source>What can you promise instead?</source>
        <translation>Que pouvez-vous promettre à la place ?</translation>
    </message>
    <message>
        <source>Promise this</source>
        <translation>Promettre cela</translation>
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
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Clair ou sombre</translation>
    </message>
    <message>
        <source>As the system is, or always one of them</source>
        <translation>Comme le système, ou toujours l’un des deux</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>theme colours mode</source>
        <translation>thème couleurs mode</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Everything grows with it</source>
        <translation>Tout grandit avec elle</translation>
    </message>
    <message>
        <source>font zoom larger smaller scale</source>
        <translation>police zoom plus grand petit échelle</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Lignes serrées</translation>
    </message>
    <message>
        <source>More promises on one screen</source>
        <translation>Plus de promesses sur un écran</translation>
    </message>
    <message>
        <source>dense small height</source>
        <translation>dense petit hauteur</translation>
    </message>
    <message>
        <source>Use the system font</source>
        <translation>Utiliser la police du système</translation>
    </message>
    <message>
        <source>In place of Inter</source>
        <translation>Au lieu d’Inter</translation>
    </message>
    <message>
        <source>typeface letters</source>
        <translation>police caractères</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Of the windows; the lines you type may be in several</source>
        <translation>Des fenêtres ; les lignes que vous écrivez peuvent être en plusieurs</translation>
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
        <translation>Depuis le papier</translation>
    </message>
    <message>
        <source>One promise a line</source>
        <translation>Une promesse par ligne</translation>
    </message>
    <message>
        <source>One promise a line, as you would say it on the day it was made</source>
        <translation>Une promesse par ligne, comme vous l’auriez dite le jour où elle fut faite</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>Faites le</translation>
    </message>
    <message>
        <source>How each line is understood</source>
        <translation>Comment chaque ligne est comprise</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Tout enregistrer</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
    <message numerus="yes">
        <source>%n more, read when these are saved</source>
        <translation>
            <numerusform>%n autre, lue quand celles-ci seront enregistrées</numerusform>
            <numerusform>%n autres, lues quand celles-ci seront enregistrées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n saved. Undo in the main window takes them back.</source>
        <translation>
            <numerusform>%n enregistrée. Annuler dans la fenêtre principale la reprend.</numerusform>
            <numerusform>%n enregistrées. Annuler dans la fenêtre principale les reprend.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MendingVerbs</name>
    <message>
        <source>Deleted: %1</source>
        <translation>Supprimée : %1</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>De nouveau ouverte : %1</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>Corrigée : %1</translation>
    </message>
    <message>
        <source>It stays as it is: %1</source>
        <translation>Cela reste ainsi : %1</translation>
    </message>
    <message>
        <source>Say no</source>
        <translation>Dire non</translation>
    </message>
    <message>
        <source>Make it smaller</source>
        <translation>Réduire</translation>
    </message>
    <message>
        <source>What can you promise instead?</source>
        <translation>Que pouvez-vous promettre à la place ?</translation>
    </message>
    <message>
        <source>Promise this</source>
        <translation>Promettre cela</translation>
    </message>
    <message>
        <source>no grade</source>
        <translation>aucune note</translation>
    </message>
    <message>
        <source>By the rules: %1</source>
        <translation>Selon les règles : %1</translation>
    </message>
    <message>
        <source>How was it kept? The rules say: %1</source>
        <translation>Comment a-t-il été tenu ? Les règles disent : %1</translation>
    </message>
    <message>
        <source>Why so?</source>
        <translation>Pourquoi ?</translation>
    </message>
    <message>
        <source>A note that stays with the grade (may stay empty)</source>
        <translation>Une remarque qui reste avec la note (peut rester vide)</translation>
    </message>
    <message>
        <source>Give this grade</source>
        <translation>Donner cette note</translation>
    </message>
    <message>
        <source>Graded: %1</source>
        <translation>Noté : %1</translation>
    </message>
    <message>
        <source>What nearly went wrong?</source>
        <translation>Qu’est-ce qui a failli mal tourner ?</translation>
    </message>
    <message>
        <source>Nearly forgot, nearly sent the wrong one (may stay empty)</source>
        <translation>Presque oubliée, presque envoyé la mauvaise (peut rester vide)</translation>
    </message>
    <message>
        <source>Mark it</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>Marked as a near miss: %1</source>
        <translation>Notée comme tenue de justesse : %1</translation>
    </message>
    <message>
        <source>What does it wait for?</source>
        <translation>Qu’attend-elle ?</translation>
    </message>
    <message>
        <source>Whose, or what it is</source>
        <translation>De qui, ou ce que c’est</translation>
    </message>
    <message>
        <source>You wait for nothing like that</source>
        <translation>Vous n’attendez rien de tel</translation>
    </message>
    <message>
        <source>Nothing any more</source>
        <translation>Plus rien</translation>
    </message>
    <message>
        <source>It has come. By when now: %1?</source>
        <translation>C’est arrivé. Pour quand maintenant : %1 ?</translation>
    </message>
    <message>
        <source>Named a time: %1</source>
        <translation>Moment fixé : %1</translation>
    </message>
    <message>
        <source>It waits for that now: %1</source>
        <translation>Elle attend cela maintenant : %1</translation>
    </message>
    <message>
        <source>It waits for nothing: %1</source>
        <translation>Elle n’attend rien : %1</translation>
    </message>
</context>
<context>
    <name>MoveBox</name>
    <message>
        <source>Or type when: friday 3pm, in 2 hours, 1 december</source>
        <translation>Ou écrivez quand : vendredi 15h, dans 2 heures, 1er décembre</translation>
    </message>
    <message>
        <source>By when now?</source>
        <translation>Pour quand maintenant ?</translation>
    </message>
    <message>
        <source>Not a time yet.</source>
        <translation>Pas encore un moment.</translation>
    </message>
    <message>
        <source>They know</source>
        <translation>Ils le savent</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Pas dit</translation>
    </message>
    <message>
        <source>I only moved it for myself; they still expect it when I said</source>
        <translation>Je l’ai seulement déplacée pour moi ; on l’attend toujours comme dit</translation>
    </message>
    <message>
        <source>Due moves to %1</source>
        <translation>L’échéance passe à %1</translation>
    </message>
</context>
<context>
    <name>MovingLines</name>
    <message>
        <source>In and out</source>
        <translation>Entrées et sorties</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>What would come in</source>
        <translation>Ce qui entrerait</translation>
    </message>
    <message>
        <source>Promises and people (jsonl)</source>
        <translation>Promesses et personnes (jsonl)</translation>
    </message>
    <message>
        <source>A table (CSV)</source>
        <translation>Un tableau (CSV)</translation>
    </message>
    <message>
        <source>Tasks for calendars (.ics)</source>
        <translation>Tâches pour agendas (.ics)</translation>
    </message>
    <message>
        <source>Text to read (Markdown)</source>
        <translation>Texte à lire (Markdown)</translation>
    </message>
    <message>
        <source>Export as</source>
        <translation>Exporter en</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Enregistrer sous…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Readable by whoever gets the file</source>
        <translation>Lisible par quiconque obtient le fichier</translation>
    </message>
    <message>
        <source>Todoist (CSV), Taskwarrior and Google Tasks (JSON), todo.txt, calendars (.ics), vCards, or book.jsonl</source>
        <translation>Todoist (CSV), Taskwarrior et Google Tasks (JSON), todo.txt, calendriers (.ics), vCards ou book.jsonl</translation>
    </message>
    <message>
        <source>Lists and cards (*.csv *.json *.txt *.ics *.vcf *.jsonl);;All files (*)</source>
        <translation>Listes et fiches (*.csv *.json *.txt *.ics *.vcf *.jsonl);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>What to import</source>
        <translation>Ce qu’il faut importer</translation>
    </message>
    <message>
        <source>Promises: %1, people: %2, touches: %3</source>
        <translation>Promesses : %1, personnes : %2, contacts : %3</translation>
    </message>
    <message>
        <source>Here already, and left as they are: %1</source>
        <translation>Déjà ici, et laissées telles quelles : %1</translation>
    </message>
    <message>
        <source>Taken in: promises %1, people %2, touches %3. Undo in the main window takes it back</source>
        <translation>Repris : promesses %1, personnes %2, contacts %3. Annuler dans la fenêtre principale le défait</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>Exported to %1</source>
        <translation>Exporté vers %1</translation>
    </message>
</context>
<context>
    <name>NewAccountLines</name>
    <message>
        <source>Add an account</source>
        <translation>Ajouter un compte</translation>
    </message>
    <message>
        <source>Tasks on a CalDAV server</source>
        <translation>Tâches sur un serveur CalDAV</translation>
    </message>
    <message>
        <source>Mails to myself (IMAP)</source>
        <translation>Courriels à moi-même (IMAP)</translation>
    </message>
    <message>
        <source>People of an address book (CardDAV)</source>
        <translation>Personnes d’un carnet d’adresses (CardDAV)</translation>
    </message>
    <message>
        <source>A watched folder</source>
        <translation>Un dossier surveillé</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Ce que c’est</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Its address; empty if it is the one behind the @ of your name</source>
        <translation>Son adresse ; vide si c’est celui qui suit le @ de votre nom</translation>
    </message>
    <message>
        <source>Your name there</source>
        <translation>Votre nom là-bas</translation>
    </message>
    <message>
        <source>Often your whole mail address</source>
        <translation>Souvent votre adresse de courriel entière</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Better a password for apps, if the server makes them. It is kept in the keyring alone</source>
        <translation>Mieux vaut un mot de passe d’application, si le serveur en fait. Il n’est gardé que dans le trousseau</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>Notes, mails, tasks, cards and pictures that are put there are taken in</source>
        <translation>Les notes, courriels, tâches, fiches et images qu’on y met sont repris</translation>
    </message>
    <message>
        <source>Test and add</source>
        <translation>Tester et ajouter</translation>
    </message>
    <message>
        <source>Add it</source>
        <translation>L’ajouter</translation>
    </message>
    <message>
        <source>Nextcloud, Radicale, Fastmail, iCloud, Baïkal…: your phone shows and ticks them</source>
        <translation>Nextcloud, Radicale, Fastmail, iCloud, Baïkal… : votre téléphone les montre et les coche</translation>
    </message>
    <message>
        <source>Only read: they join the people you have, by mail, phone and name</source>
        <translation>Lecture seule : elles rejoignent vos personnes, par courriel, téléphone et nom</translation>
    </message>
    <message>
        <source>The subject is the promise, of what you send to yourself or to NAME+promise@…; add /FOLDER to the server to take in all of a folder, such as that of your voicemails</source>
        <translation>L’objet est la promesse, de ce que vous envoyez à vous-même ou à NOM+promise@… ; ajoutez /DOSSIER au serveur pour reprendre tout un dossier, par exemple celui de vos messages vocaux</translation>
    </message>
    <message>
        <source>Any program that brings files from your phone can fill it</source>
        <translation>Tout programme qui apporte les fichiers de votre téléphone peut le remplir</translation>
    </message>
    <message>
        <source>Nothing is kept unless the server answers</source>
        <translation>Rien n’est gardé si le serveur ne répond pas</translation>
    </message>
    <message>
        <source>The folder to watch</source>
        <translation>Le dossier à surveiller</translation>
    </message>
</context>
<context>
    <name>NotePrompt</name>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>NothingToShow</name>
    <message>
        <source>Nothing here has “%1”</source>
        <translation>Rien ici ne contient « %1 »</translation>
    </message>
    <message>
        <source>Esc shows all again. Ctrl+K searches everywhere.</source>
        <translation>Échap affiche tout à nouveau. Ctrl+K cherche partout.</translation>
    </message>
    <message>
        <source>All kept for today</source>
        <translation>Tout est tenu pour aujourd’hui</translation>
    </message>
    <message>
        <source>Nothing due today</source>
        <translation>Rien n’est dû aujourd’hui</translation>
    </message>
    <message>
        <source>What you promise for another day stands here.</source>
        <translation>Ce que vous promettez pour un autre jour se trouve ici.</translation>
    </message>
    <message>
        <source>Nothing after today</source>
        <translation>Rien après aujourd’hui</translation>
    </message>
    <message>
        <source>Nothing in this case</source>
        <translation>Rien dans ce dossier</translation>
    </message>
    <message>
        <source>Name it with # when you promise.</source>
        <translation>Nommez-le avec # quand vous promettez.</translation>
    </message>
    <message>
        <source>Press Ctrl+N and begin with “waiting for”, to wait for something.</source>
        <translation>Appuyez sur Ctrl+N et commencez par « j’attends », pour attendre quelque chose.</translation>
    </message>
    <message>
        <source>Nobody owes you anything</source>
        <translation>Personne ne vous doit rien</translation>
    </message>
    <message>
        <source>Press Ctrl+N when someone counts on you.</source>
        <translation>Appuyez sur Ctrl+N quand quelqu’un compte sur vous.</translation>
    </message>
    <message>
        <source>Next up: %1, %2.</source>
        <translation>Ensuite : %1, %2.</translation>
    </message>
    <message>
        <source>Who is waiting for a word from you?</source>
        <translation>Qui attend un mot de vous ?</translation>
    </message>
    <message>
        <source>Type one promise the way you would say it. You can change everything later.</source>
        <translation>Écrivez une promesse comme vous la diriez. Tout peut être changé plus tard.</translation>
    </message>
    <message>
        <source>Everything stays on this computer.</source>
        <translation>Tout reste sur cet ordinateur.</translation>
    </message>
</context>
<context>
    <name>NoticeWords</name>
    <message>
        <source>What you told them</source>
        <translation>Ce que vous leur avez dit</translation>
    </message>
    <message>
        <source>Reminded %1.</source>
        <translation>Rappelé %1.</translation>
    </message>
    <message>
        <source>Due %1. Reminded %2.</source>
        <translation>Due %1. Rappelé %2.</translation>
    </message>
    <message>
        <source>1 reminder waits</source>
        <translation>1 rappel attend</translation>
    </message>
    <message>
        <source>%1 reminders wait</source>
        <translation>%1 rappels attendent</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>Dans 1 heure</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Demain matin</translation>
    </message>
    <message>
        <source>On Monday</source>
        <translation>Lundi</translation>
    </message>
    <message>
        <source>When I am back</source>
        <translation>À mon retour</translation>
    </message>
    <message>
        <source>While you were away: %1 promises to see to</source>
        <translation>En votre absence : %1 promesses à voir</translation>
    </message>
    <message>
        <source>%1 promises to see to now</source>
        <translation>%1 promesses à voir maintenant</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>And %1 more.</source>
        <translation>Et %1 de plus.</translation>
    </message>
    <message>
        <source>%1 people have not heard from you</source>
        <translation>%1 personnes n’ont pas eu de vos nouvelles</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 de plus</translation>
    </message>
    <message>
        <source>Been in touch</source>
        <translation>Contact pris</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>Reminders are said again.</source>
        <translation>Les rappels se font de nouveau entendre.</translation>
    </message>
    <message>
        <source>Quiet until %1. What falls due stands under Reminders.</source>
        <translation>Calme jusqu’à %1. Ce qui arrive à échéance figure sous Rappels.</translation>
    </message>
    <message>
        <source>Still here for reminders</source>
        <translation>Toujours là pour les rappels</translation>
    </message>
    <message>
        <source>Quit is Ctrl+Q.</source>
        <translation>Ctrl+Q pour quitter.</translation>
    </message>
    <message>
        <source>Somebody has not heard from you for long</source>
        <translation>Quelqu’un n’a pas eu de vos nouvelles depuis longtemps</translation>
    </message>
    <message>
        <source>%1 has not heard from you for long</source>
        <translation>%1 n’a pas eu de vos nouvelles depuis longtemps</translation>
    </message>
    <message>
        <source>Last in touch %1.</source>
        <translation>Dernier contact %1.</translation>
    </message>
    <message>
        <source>%1. By when?</source>
        <translation>%1. Pour quand ?</translation>
    </message>
    <message>
        <source>Still waiting for %1</source>
        <translation>Toujours attendu : %1</translation>
    </message>
    <message>
        <source>%1, due %2</source>
        <translation>%1, due %2</translation>
    </message>
    <message>
        <source>%1 was due %2</source>
        <translation>%1 était due %2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>what by when</comment>
        <translation>%1 avant %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who: what</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>You said: “%1”</source>
        <translation>Vous avez dit : « %1 »</translation>
    </message>
    <message>
        <source>Expected %1.</source>
        <translation>Attendu %1.</translation>
    </message>
    <message>
        <source>About %1.</source>
        <translation>Au sujet de %1.</translation>
    </message>
    <message>
        <source>This was to be said %1.</source>
        <translation>Cela devait être dit %1.</translation>
    </message>
    <message>
        <source>A promise needs a time</source>
        <translation>Une promesse a besoin d’un moment</translation>
    </message>
    <message>
        <source>Something you wait for has not come</source>
        <translation>Quelque chose que vous attendez n’est pas venu</translation>
    </message>
    <message>
        <source>A promise is due</source>
        <translation>Une promesse est due</translation>
    </message>
    <message>
        <source>In 30 min</source>
        <translation>Dans 30 min</translation>
    </message>
    <message>
        <source>3 more days</source>
        <translation>3 jours de plus</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Tenue</translation>
    </message>
    <message>
        <source>Say when</source>
        <translation>Dire quand</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Informer</translation>
    </message>
</context>
<context>
    <name>OfferWords</name>
    <message>
        <source>One card before you leave</source>
        <translation>Une carte avant de partir</translation>
    </message>
    <message>
        <source>%1 wait for a word from you</source>
        <translation>%1 attendent un mot de vous</translation>
    </message>
    <message>
        <source>About a minute.</source>
        <translation>Environ une minute.</translation>
    </message>
    <message>
        <source>About %1 minutes.</source>
        <translation>Environ %1 minutes.</translation>
    </message>
    <message>
        <source>Week %1 is ready to look at</source>
        <translation>La semaine %1 est prête à être vue</translation>
    </message>
    <message>
        <source>Kept on time: %1 of %2.</source>
        <translation>Tenues à temps : %1 sur %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n waited in vain while you were away</source>
        <translation>
            <numerusform>%n a attendu en vain pendant votre absence</numerusform>
            <numerusform>%n ont attendu en vain pendant votre absence</numerusform>
        </translation>
    </message>
    <message>
        <source>It is always time to make it right.</source>
        <translation>Il est toujours temps de réparer.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>In 15 min</source>
        <translation>Dans 15 min</translation>
    </message>
    <message>
        <source>Not today</source>
        <translation>Pas aujourd’hui</translation>
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
        <translation>Cette version le tient sous une autre forme. Une sauvegarde est faite d’abord. Cela peut prendre une minute.</translation>
    </message>
    <message>
        <source>Your book is being brought up to date</source>
        <translation>Votre livre est mis à jour</translation>
    </message>
</context>
<context>
    <name>PaperLines</name>
    <message>
        <source>On paper</source>
        <translation>Sur papier</translation>
    </message>
    <message>
        <source>A6</source>
        <translation>A6</translation>
    </message>
    <message>
        <source>Letter, folded once</source>
        <translation>Letter, plié une fois</translation>
    </message>
    <message>
        <source>Size of the pocket card</source>
        <translation>Taille de la carte de poche</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>A card for the pocket</source>
        <translation>Une carte pour la poche</translation>
    </message>
    <message>
        <source>Today’s and this week’s promises, and blank lines for new ones</source>
        <translation>Les promesses d’aujourd’hui et de la semaine, et des lignes vides pour les nouvelles</translation>
    </message>
    <message>
        <source>Type in…</source>
        <translation>Saisir…</translation>
    </message>
    <message>
        <source>What was noted on paper</source>
        <translation>Ce qui fut noté sur papier</translation>
    </message>
    <message>
        <source>Many lines at once, with the day they were made on</source>
        <translation>Beaucoup de lignes d’un coup, avec le jour où elles furent faites</translation>
    </message>
    <message>
        <source>Promises, %1</source>
        <translation>Promesses, %1</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>“%1” cannot be written. Choose another place.</source>
        <translation>« %1 » ne peut pas être écrit. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who: what</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Waiting for %1: %2</source>
        <comment>who: what</comment>
        <translation>En attente de %1 : %2</translation>
    </message>
    <message>
        <source>Save the card to</source>
        <translation>Enregistrer la carte sous</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
</context>
<context>
    <name>PeoplePage</name>
    <message>
        <source>All %1</source>
        <translation>Toutes %1</translation>
    </message>
    <message>
        <source>I owe %1</source>
        <translation>Je dois %1</translation>
    </message>
    <message>
        <source>They owe me %1</source>
        <translation>On me doit %1</translation>
    </message>
    <message>
        <source>Going quiet %1</source>
        <translation>Deviennent silencieux %1</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Nobody has gone quiet</source>
        <translation>Personne n’est devenu silencieux</translation>
    </message>
    <message numerus="yes">
        <source>%n are past the rhythm you chose</source>
        <translation>
            <numerusform>%n dépasse le rythme que vous avez choisi</numerusform>
            <numerusform>%n dépassent le rythme que vous avez choisi</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody here is called “%1”</source>
        <translation>Personne ici ne s’appelle « %1 »</translation>
    </message>
    <message>
        <source>Esc shows all again. Ctrl+K searches everywhere.</source>
        <translation>Échap affiche tout à nouveau. Ctrl+K cherche partout.</translation>
    </message>
    <message>
        <source>People appear here when you promise them something.</source>
        <translation>Les personnes apparaissent ici quand vous leur promettez quelque chose.</translation>
    </message>
    <message>
        <source>Nobody here yet</source>
        <translation>Encore personne ici</translation>
    </message>
    <message>
        <source>Nobody here now</source>
        <translation>Personne ici pour l’instant</translation>
    </message>
    <message>
        <source>Hide names in notifications and the tray</source>
        <translation>Cacher les noms dans les notifications et la zone de notification</translation>
    </message>
    <message>
        <source>A notification says “A promise is due”, for screens that others see</source>
        <translation>Une notification dit « Une promesse est due », pour les écrans que d’autres voient</translation>
    </message>
    <message>
        <source>privacy private mode</source>
        <translation>vie privée confidentialité privé</translation>
    </message>
    <message>
        <source>A day is full with</source>
        <translation>Une journée est pleine avec</translation>
    </message>
    <message>
        <source>Upcoming marks days that hold more promises than you can keep</source>
        <translation>À venir marque les jours qui ont plus de promesses que vous n’en pouvez tenir</translation>
    </message>
</context>
<context>
    <name>PeoplePages</name>
    <message>
        <source>All that can be done</source>
        <translation>Tout ce qu’on peut faire</translation>
    </message>
    <message>
        <source>Open the person</source>
        <translation>Ouvrir la personne</translation>
    </message>
    <message>
        <source>Log a touch</source>
        <translation>Noter un contact</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Remercier</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>La même que…</translation>
    </message>
</context>
<context>
    <name>PeopleWords</name>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>I owe %1, they owe %2</source>
        <translation>je dois %1, on me doit %2</translation>
    </message>
    <message>
        <source>last touch %1</source>
        <translation>dernier contact %1</translation>
    </message>
    <message>
        <source>You asked something back %1.</source>
        <translation>Vous avez posé une question en retour %1.</translation>
    </message>
    <message>
        <source>You asked %1: “%2”</source>
        <translation>Vous avez demandé %1 : « %2 »</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Chaque jour</translation>
    </message>
    <message>
        <source>Every week</source>
        <translation>Chaque semaine</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>Chaque mois</translation>
    </message>
    <message numerus="yes">
        <source>Every %n week(s)</source>
        <translation>
            <numerusform>Chaque semaine</numerusform>
            <numerusform>Toutes les %n semaines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every %n day(s)</source>
        <translation>
            <numerusform>Chaque jour</numerusform>
            <numerusform>Tous les %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>No rhythm set</source>
        <translation>Aucun rythme choisi</translation>
    </message>
    <message>
        <source>%1 · never touched</source>
        <translation>%1 · jamais contacté</translation>
    </message>
    <message>
        <source>%1 · gone quiet</source>
        <translation>%1 · devenu silencieux</translation>
    </message>
    <message>
        <source>%1 · on track</source>
        <translation>%1 · dans le rythme</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) over</source>
        <translation>
            <numerusform>%n jour de retard</numerusform>
            <numerusform>%n jours de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message>
        <source>No promise came due yet</source>
        <translation>Aucune promesse n’est encore arrivée à échéance</translation>
    </message>
    <message>
        <source>Kept on time: %1 of %2</source>
        <translation>Tenues à temps : %1 sur %2</translation>
    </message>
</context>
<context>
    <name>PersonPage</name>
    <message>
        <source>All people</source>
        <translation>Toutes les personnes</translation>
    </message>
    <message>
        <source>Promise something</source>
        <translation>Promettre quelque chose</translation>
    </message>
    <message>
        <source>Wait for something</source>
        <translation>Attendre quelque chose</translation>
    </message>
    <message>
        <source>Log a touch</source>
        <translation>Noter un contact</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Remercier</translation>
    </message>
    <message>
        <source>Same as…</source>
        <translation>La même que…</translation>
    </message>
    <message>
        <source>Ctrl M</source>
        <translation>Ctrl M</translation>
    </message>
    <message>
        <source>Open promises</source>
        <translation>Promesses ouvertes</translation>
    </message>
    <message>
        <source>Story</source>
        <translation>Histoire</translation>
    </message>
    <message>
        <source>Nothing is open with %1.</source>
        <translation>Rien n’est ouvert avec %1.</translation>
    </message>
    <message>
        <source>Opens %1. Nothing is sent for you.</source>
        <translation>Ouvre %1. Rien n’est envoyé pour vous.</translation>
    </message>
    <message>
        <source>Walk over</source>
        <translation>Aller voir</translation>
    </message>
    <message>
        <source>Notes what you said face to face</source>
        <translation>Note ce que vous avez dit face à face</translation>
    </message>
</context>
<context>
    <name>PersonRows</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>Aussi</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Cercle</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rythme</translation>
    </message>
    <message>
        <source>Alerts</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Speak of them again</source>
        <translation>En reparler</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>Ne plus en parler</translation>
    </message>
    <message>
        <source>No rhythm</source>
        <translation>Aucun rythme</translation>
    </message>
    <message>
        <source>Several with commas between</source>
        <translation>Plusieurs, séparés par des virgules</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changer</translation>
    </message>
</context>
<context>
    <name>PersonVerbs</name>
    <message>
        <source>What passed between you and %1?</source>
        <translation>Que s’est-il passé entre vous et %1 ?</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1 a répondu</translation>
    </message>
    <message>
        <source>What did you ask %1?</source>
        <translation>Qu’avez-vous demandé à %1 ?</translation>
    </message>
    <message>
        <source>Does it suit you? (may stay empty)</source>
        <translation>Cela vous convient-il ? (peut rester vide)</translation>
    </message>
    <message>
        <source>Note the question</source>
        <translation>Noter la question</translation>
    </message>
    <message>
        <source>Question noted: %1</source>
        <translation>Question notée : %1</translation>
    </message>
    <message>
        <source>What did you say?</source>
        <translation>Qu’avez-vous dit ?</translation>
    </message>
    <message>
        <source>What do you thank them for?</source>
        <translation>De quoi les remerciez-vous ?</translation>
    </message>
    <message>
        <source>Who is %1 the same as?</source>
        <translation>Avec qui %1 ne fait-il qu’un ?</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Un nom</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Changé : %1</translation>
    </message>
    <message>
        <source>Muted: %1</source>
        <translation>N’en parlera plus : %1</translation>
    </message>
    <message>
        <source>Spoken of again: %1</source>
        <translation>En reparlera : %1</translation>
    </message>
    <message>
        <source>Joined: %1</source>
        <translation>Réunis : %1</translation>
    </message>
    <message>
        <source>And I promised…</source>
        <translation>Et j’ai promis…</translation>
    </message>
    <message>
        <source>In a few words (may stay empty)</source>
        <translation>En quelques mots (peut rester vide)</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>Noted with %1</source>
        <translation>Noté avec %1</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>À venir</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Waiting on others</source>
        <translation>En attente des autres</translation>
    </message>
    <message>
        <source>I owe</source>
        <translation>Je dois</translation>
    </message>
    <message>
        <source>They owe</source>
        <translation>On me doit</translation>
    </message>
    <message>
        <source>No date</source>
        <translation>Sans date</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminées</translation>
    </message>
    <message>
        <source>No one named</source>
        <translation>Personne de nommé</translation>
    </message>
    <message>
        <source>No time named</source>
        <translation>Sans moment fixé</translation>
    </message>
    <message>
        <source>Past their time</source>
        <translation>Passé leur moment</translation>
    </message>
    <message>
        <source>Still to come</source>
        <translation>Encore à venir</translation>
    </message>
    <message>
        <source>full</source>
        <translation>plein</translation>
    </message>
    <message>
        <source>Tomorrow · %1</source>
        <translation>Demain · %1</translation>
    </message>
    <message>
        <source>Week of %1</source>
        <translation>Semaine du %1</translation>
    </message>
</context>
<context>
    <name>PocketCard</name>
    <message>
        <source>New: what, to whom, by when</source>
        <translation>Nouveau : quoi, à qui, pour quand</translation>
    </message>
</context>
<context>
    <name>ProblemBar</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Fermer ce message</translation>
    </message>
</context>
<context>
    <name>PromiseListView</name>
    <message>
        <source>Nothing here is overdue, so there is nothing to re-promise.</source>
        <translation>Rien n’est en retard ici ; il n’y a rien à repromettre.</translation>
    </message>
</context>
<context>
    <name>PromisesPage</name>
    <message>
        <source>Promises</source>
        <translation>Promesses</translation>
    </message>
</context>
<context>
    <name>Prompt</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Fermer (Échap)</translation>
    </message>
</context>
<context>
    <name>PromptWords</name>
    <message>
        <source>%1: %2</source>
        <comment>who: what</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>I owe</source>
        <translation>Je dois</translation>
    </message>
    <message>
        <source>Answer owed</source>
        <translation>Réponse due</translation>
    </message>
    <message>
        <source>I’m waiting</source>
        <translation>J’attends</translation>
    </message>
    <message>
        <source>In 30 min</source>
        <translation>Dans 30 min</translation>
    </message>
    <message>
        <source>In 1 hour</source>
        <translation>Dans 1 heure</translation>
    </message>
    <message>
        <source>When I am back</source>
        <translation>Quand je serai de retour</translation>
    </message>
    <message>
        <source>It was moved often. Say no, or make it smaller?</source>
        <translation>Elle a été souvent déplacée. Dire non, ou la réduire ?</translation>
    </message>
</context>
<context>
    <name>QuoteBox</name>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
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
        <translation>Follow-up Organizer n’a pas démarré</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>ReminderWindow</name>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Snooze all</source>
        <translation>Tout reporter</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Une heure de calme</translation>
    </message>
    <message>
        <source>End the quiet</source>
        <translation>Finir le calme</translation>
    </message>
    <message>
        <source>And %1 more, in the lists of the window.</source>
        <translation>Et %1 de plus, dans les listes de la fenêtre.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
</context>
<context>
    <name>RemindersPage</name>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Notifications on this device</source>
        <translation>Notifications sur cet appareil</translation>
    </message>
    <message>
        <source>Off where your phone announces them. What is due still stands in the list, with a badge</source>
        <translation>Non si votre téléphone s’en charge. Ce qui est dû reste dans la liste, avec un nombre</translation>
    </message>
    <message>
        <source>alerts sound popups mute</source>
        <translation>alertes son bulles muet</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>Bilan de la semaine</translation>
    </message>
    <message>
        <source>Offered on this day, however late the last one was</source>
        <translation>Proposé ce jour-là, même si le dernier a eu lieu tard</translation>
    </message>
    <message>
        <source>Nothing on this desktop shows notifications. Reminders come in a window of their own, and stand in the list.</source>
        <translation>Rien sur ce bureau n’affiche de notifications. Les rappels viennent dans une fenêtre à eux, et figurent dans la liste.</translation>
    </message>
    <message>
        <source>Do-not-disturb is on: the desktop holds them back. What is due stands in the list.</source>
        <translation>« Ne pas déranger » est activé : le bureau les retient. Ce qui est dû figure dans la liste.</translation>
    </message>
    <message>
        <source>Show one</source>
        <translation>En montrer une</translation>
    </message>
    <message>
        <source>Shows one notification. Press its button to see whether buttons work on this desktop</source>
        <translation>Montre une notification. Appuyez sur son bouton pour voir si les boutons marchent ici</translation>
    </message>
    <message>
        <source>Try a notification</source>
        <translation>Essayer une notification</translation>
    </message>
    <message>
        <source>It is on the screen. Press its button within 20 seconds</source>
        <translation>Elle est à l’écran. Appuyez sur son bouton dans les 20 secondes</translation>
    </message>
    <message>
        <source>Notifications and their buttons work here</source>
        <translation>Les notifications et leurs boutons marchent ici</translation>
    </message>
    <message>
        <source>No press was heard. Is do-not-disturb on? All that a button does is in the list and the tray, too.</source>
        <translation>Aucun appui entendu. « Ne pas déranger » est-il actif ? Tout ce que fait un bouton est aussi dans la liste et la zone de notification.</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Heures calmes</translation>
    </message>
    <message>
        <source>Reminders wait until they end. One at a time that you named comes all the same</source>
        <translation>Les rappels attendent leur fin. Celui d’une heure que vous avez dite vient quand même</translation>
    </message>
    <message>
        <source>night silence mute do not disturb</source>
        <translation>nuit silence muet ne pas déranger</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Calme de</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Calme jusqu’à</translation>
    </message>
    <message>
        <source>They cannot end when they begin. The times before stay.</source>
        <translation>Elles ne peuvent finir quand elles commencent. Les heures d’avant restent.</translation>
    </message>
    <message>
        <source>Which reminders come</source>
        <translation>Quels rappels viennent</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Reminders for</source>
        <translation>Rappels pour</translation>
    </message>
    <message>
        <source>As for everything</source>
        <translation>Comme pour tout</translation>
    </message>
    <message>
        <source>Changed for this circle</source>
        <translation>Changé pour ce cercle</translation>
    </message>
    <message>
        <source>What you change here is for these people only</source>
        <translation>Ce que vous changez ici ne vaut que pour ces personnes</translation>
    </message>
    <message>
        <source>One promise can still have its own: under its fields</source>
        <translation>Une promesse peut avoir les siens : parmi ses champs</translation>
    </message>
    <message>
        <source>Changed by you</source>
        <translation>Changé par vous</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Comme d’habitude</translation>
    </message>
</context>
<context>
    <name>RepeatWords</name>
    <message>
        <source>again and again, by a rule not followed here</source>
        <translation>régulièrement, selon une règle qui n’est pas suivie ici</translation>
    </message>
    <message>
        <source>d MMMM yyyy</source>
        <comment>how a day is written</comment>
        <translation>d MMMM yyyy</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <comment>how often, last day</comment>
        <translation>%1 jusqu’au %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>how often, how many times</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>once more</source>
        <translation>encore une fois</translation>
    </message>
    <message numerus="yes">
        <source>%n times</source>
        <translation>
            <numerusform>%n fois</numerusform>
            <numerusform>%n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>on the %1 of %2</source>
        <comment>days of the month, how often</comment>
        <translation>%2 le %1</translation>
    </message>
    <message>
        <source>every weekday</source>
        <translation>chaque jour ouvré</translation>
    </message>
    <message>
        <source>on the %1 of %2</source>
        <comment>weekdays of the month, how often</comment>
        <translation>%2 le %1</translation>
    </message>
    <message>
        <source>every %1</source>
        <comment>weekdays</comment>
        <translation>chaque %1</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>how often, weekdays</comment>
        <translation>%1 le %2</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>chaque jour</translation>
    </message>
    <message numerus="yes">
        <source>every %n days</source>
        <translation>
            <numerusform>tous les %n jours</numerusform>
            <numerusform>tous les %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>every week</source>
        <translation>chaque semaine</translation>
    </message>
    <message numerus="yes">
        <source>every %n weeks</source>
        <translation>
            <numerusform>toutes les %n semaines</numerusform>
            <numerusform>toutes les %n semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>every month</source>
        <translation>chaque mois</translation>
    </message>
    <message numerus="yes">
        <source>every %n months</source>
        <translation>
            <numerusform>tous les %n mois</numerusform>
            <numerusform>tous les %n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>every year</source>
        <translation>chaque année</translation>
    </message>
    <message numerus="yes">
        <source>every %n years</source>
        <translation>
            <numerusform>tous les %n ans</numerusform>
            <numerusform>tous les %n ans</numerusform>
        </translation>
    </message>
    <message>
        <source>last day</source>
        <comment>of the month</comment>
        <translation>dernier jour</translation>
    </message>
    <message>
        <source>%1 last day</source>
        <comment>of the month</comment>
        <translation>%1 dernier jour</translation>
    </message>
    <message>
        <source>1st</source>
        <comment>day of the month</comment>
        <translation>1er</translation>
    </message>
    <message>
        <source>last %1</source>
        <comment>weekday of the month</comment>
        <translation>dernier %1</translation>
    </message>
    <message>
        <source>%1 last %2</source>
        <comment>weekday of the month</comment>
        <translation>%1 dernier %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>nth, weekday of the month</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1th</source>
        <comment>day of the month</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1st</source>
        <comment>day of the month</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1nd</source>
        <comment>day of the month</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1rd</source>
        <comment>day of the month</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>1st</source>
        <comment>of several</comment>
        <translation>1er</translation>
    </message>
    <message>
        <source>2nd</source>
        <comment>of several</comment>
        <translation>2e</translation>
    </message>
    <message>
        <source>3rd</source>
        <comment>of several</comment>
        <translation>3e</translation>
    </message>
    <message>
        <source>%1th</source>
        <comment>of several</comment>
        <translation>%1e</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>a list and its last</comment>
        <translation>%1 et %2</translation>
    </message>
</context>
<context>
    <name>ReviewPlots</name>
    <message>
        <source>W%1</source>
        <translation>S%1</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Cette semaine</translation>
    </message>
    <message>
        <source>Kept on time</source>
        <translation>Tenues à temps</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Tenue</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Grades</source>
        <translation>Évaluations</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>Évaluation</translation>
    </message>
    <message>
        <source>Promises</source>
        <translation>Promesses</translation>
    </message>
    <message>
        <source>promises due</source>
        <translation>promesses dues</translation>
    </message>
    <message>
        <source>People balance</source>
        <translation>Équilibre par personne</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>You wanted to do differently</source>
        <translation>Vous vouliez faire autrement</translation>
    </message>
    <message>
        <source>I owe</source>
        <translation>Je dois</translation>
    </message>
    <message>
        <source>They owe me</source>
        <translation>On me doit</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Internal against customers</source>
        <translation>Internes et clients</translation>
    </message>
    <message>
        <source>Circle</source>
        <translation>Cercle</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Mauvais</translation>
    </message>
    <message>
        <source>Channels they came by</source>
        <translation>Canaux d’arrivée</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Canal</translation>
    </message>
    <message>
        <source>Near misses</source>
        <translation>De justesse</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>Plaintes</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Éloge</translation>
    </message>
    <message>
        <source>Near misses, complaints, praise</source>
        <translation>De justesse, plaintes, éloges</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
</context>
<context>
    <name>ReviewRail</name>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>La semaine d’avant</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>La semaine d’après</translation>
    </message>
    <message>
        <source>Alt+%1</source>
        <translation>Alt+%1</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>Bilan de la semaine</translation>
    </message>
    <message>
        <source>Finish later</source>
        <translation>Finir plus tard</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>ReviewVerbs</name>
    <message>
        <source>From whom is it?</source>
        <translation>De qui est-ce ?</translation>
    </message>
    <message>
        <source>To whom is it promised?</source>
        <translation>À qui est-ce promis ?</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Un nom</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Corrected: %1</source>
        <translation>Corrigée : %1</translation>
    </message>
</context>
<context>
    <name>ReviewWindow</name>
    <message>
        <source>Weekly review</source>
        <translation>Bilan de la semaine</translation>
    </message>
    <message>
        <source>Export PDF</source>
        <translation>Exporter en PDF</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>Exporter en CSV</translation>
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
        <translation>Fait, suivant</translation>
    </message>
    <message>
        <source>Ctrl ↵</source>
        <translation>Ctrl ↵</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>week, what to do</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Export the week</source>
        <translation>Exporter la semaine</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>No person or no time</source>
        <translation>Sans personne ou sans moment</translation>
    </message>
    <message>
        <source>Say for whom, and by when</source>
        <translation>Dites pour qui, et pour quand</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Keep it, say a word, or move it</source>
        <translation>Tenez-la, dites un mot ou déplacez-la</translation>
    </message>
    <message>
        <source>Waiting on others</source>
        <translation>En attente des autres</translation>
    </message>
    <message>
        <source>Look, and nudge where it is time</source>
        <translation>Regardez, et relancez quand il est temps</translation>
    </message>
    <message>
        <source>People going quiet</source>
        <translation>Personnes qui deviennent silencieuses</translation>
    </message>
    <message>
        <source>Get in touch, or make it right</source>
        <translation>Prendre contact, ou réparer</translation>
    </message>
    <message>
        <source>Thanks owed</source>
        <translation>Remerciements dus</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <translation>Dire merci</translation>
    </message>
    <message>
        <source>Next seven days</source>
        <translation>Les sept prochains jours</translation>
    </message>
    <message>
        <source>Re-promise what does not fit</source>
        <translation>Repromettre ce qui ne rentre pas</translation>
    </message>
    <message>
        <source>How the week went</source>
        <translation>Comment s’est passée la semaine</translation>
    </message>
    <message>
        <source>Look, no work</source>
        <translation>Regardez, sans travail</translation>
    </message>
    <message>
        <source>Everything has a person and a time.</source>
        <translation>Tout a une personne et un moment.</translation>
    </message>
    <message>
        <source>Nothing is overdue.</source>
        <translation>Rien n’est en retard.</translation>
    </message>
    <message>
        <source>Nobody owes you anything.</source>
        <translation>Personne ne vous doit rien.</translation>
    </message>
    <message>
        <source>No thanks are owed.</source>
        <translation>Aucun remerciement n’est dû.</translation>
    </message>
    <message>
        <source>Nothing is due in the next seven days.</source>
        <translation>Rien n’est dû dans les sept prochains jours.</translation>
    </message>
    <message>
        <source>Nobody has gone quiet.</source>
        <translation>Personne n’est resté sans nouvelles.</translation>
    </message>
    <message>
        <source>Rhythms are set on a person’s page, or for a circle in the settings.</source>
        <translation>Les rythmes se règlent sur la page d’une personne, ou pour un cercle dans les réglages.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more; they come up as these are seen to.</source>
        <translation>
            <numerusform>Et encore %n ; la suite vient quand ceux-ci sont vus.</numerusform>
            <numerusform>Et encore %n ; la suite vient quand ceux-ci sont vus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more, shorter quiet; they come up as these are seen to.</source>
        <translation>
            <numerusform>Et encore %n, depuis moins longtemps ; la suite vient quand ceux-ci sont vus.</numerusform>
            <numerusform>Et encore %n, depuis moins longtemps ; la suite vient quand ceux-ci sont vus.</numerusform>
        </translation>
    </message>
    <message>
        <source>Week %1 · %2</source>
        <translation>Semaine %1 · %2</translation>
    </message>
    <message>
        <source>Week %1 of %2 · %3</source>
        <translation>Semaine %1 de %2 · %3</translation>
    </message>
    <message>
        <source>Whom to thank</source>
        <translation>Qui remercier</translation>
    </message>
    <message>
        <source>Nobody stands out this week.</source>
        <translation>Personne ne ressort cette semaine.</translation>
    </message>
    <message>
        <source>You wanted to do differently: %1</source>
        <translation>Vous vouliez faire autrement : %1</translation>
    </message>
    <message>
        <source>What will I do differently?</source>
        <translation>Que ferai-je autrement ?</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Excellent</source>
        <translation>Excellent</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bien</translation>
    </message>
    <message>
        <source>Late, told first</source>
        <translation>En retard, prévenu</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>Mauvais</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Clients</translation>
    </message>
    <message>
        <source>Internal</source>
        <translation>Interne</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Personnel</translation>
    </message>
    <message>
        <source>Nothing was due this week.</source>
        <translation>Rien n’était dû cette semaine.</translation>
    </message>
    <message>
        <source>%1 of %2 kept on time.</source>
        <translation>%1 sur %2 tenues à temps.</translation>
    </message>
    <message>
        <source>One more week and a line appears here.</source>
        <translation>Encore une semaine et une courbe apparaît ici.</translation>
    </message>
    <message>
        <source>Two more weeks and a line appears here.</source>
        <translation>Encore deux semaines et une courbe apparaît ici.</translation>
    </message>
    <message>
        <source>So far the same as the week before.</source>
        <translation>Jusqu’ici comme la semaine précédente.</translation>
    </message>
    <message>
        <source>The same as the week before.</source>
        <translation>Comme la semaine d’avant.</translation>
    </message>
    <message>
        <source>So far up from %1%.</source>
        <translation>Jusqu’ici en hausse depuis %1%.</translation>
    </message>
    <message>
        <source>So far down from %1%.</source>
        <translation>Jusqu’ici en baisse depuis %1%.</translation>
    </message>
    <message>
        <source>Up from %1%.</source>
        <translation>En hausse depuis %1%.</translation>
    </message>
    <message>
        <source>Down from %1%.</source>
        <translation>En baisse depuis %1%.</translation>
    </message>
    <message>
        <source>Reliability %1, from %2 promises.</source>
        <translation>Fiabilité %1, sur %2 promesses.</translation>
    </message>
    <message>
        <source>No promise was graded this week.</source>
        <translation>Aucune promesse n’a été évaluée cette semaine.</translation>
    </message>
    <message>
        <source>In %1 of %2, they knew in time.</source>
        <translation>Pour %1 sur %2, ils le savaient à temps.</translation>
    </message>
    <message>
        <source>No near misses.</source>
        <translation>Rien de justesse.</translation>
    </message>
    <message>
        <source>One was kept just in time.</source>
        <translation>Une a été tenue de justesse.</translation>
    </message>
    <message>
        <source>%1 were kept just in time.</source>
        <translation>%1 ont été tenues de justesse.</translation>
    </message>
    <message>
        <source>Complaints %1, praise %2.</source>
        <translation>Plaintes %1, éloges %2.</translation>
    </message>
    <message>
        <source>Only one side had something due.</source>
        <translation>Un seul côté avait quelque chose de dû.</translation>
    </message>
    <message>
        <source>Nothing was due.</source>
        <translation>Rien n’était dû.</translation>
    </message>
    <message>
        <source>Too few were due to say who was served better.</source>
        <translation>Trop peu était dû pour dire qui a été mieux servi.</translation>
    </message>
    <message>
        <source>Customers and internal people were served alike.</source>
        <translation>Clients et internes ont été servis de même.</translation>
    </message>
    <message>
        <source>Customers were served better.</source>
        <translation>Les clients ont été mieux servis.</translation>
    </message>
    <message>
        <source>Internal people were served better.</source>
        <translation>Les internes ont été mieux servis.</translation>
    </message>
    <message>
        <source>You owe %1 most.</source>
        <translation>C’est à %1 que vous devez le plus.</translation>
    </message>
    <message numerus="yes">
        <source>You owe most to %n people, %1 each.</source>
        <translation>
            <numerusform>C’est à %n personne que vous devez le plus : %1.</numerusform>
            <numerusform>C’est à %n personnes que vous devez le plus : %1 chacune.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 owes you %2.</source>
        <translation>%1 vous doit %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n people owe you most, %1 each.</source>
        <translation>
            <numerusform>%n personne vous doit le plus : %1.</numerusform>
            <numerusform>%n personnes vous doivent le plus : %1 chacune.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is open with anybody.</source>
        <translation>Rien n’est ouvert avec personne.</translation>
    </message>
    <message>
        <source>How they came was not noted.</source>
        <translation>Leur canal d’arrivée n’a pas été noté.</translation>
    </message>
    <message>
        <source>Most came %1.</source>
        <translation>La plupart sont venues %1.</translation>
    </message>
    <message>
        <source>The noisiest tenth of people took %1% of all that came in during 90 days.</source>
        <translation>Le dixième le plus bruyant a pris %1% de tout ce qui est arrivé en 90 jours.</translation>
    </message>
    <message>
        <source>%1 promises in a year, none bad, no chase and no complaint; %2</source>
        <translation>%1 promesses en un an, aucune mauvaise, ni relance ni plainte ; %2</translation>
    </message>
    <message numerus="yes">
        <source>%n touch(es) where the middle is %1</source>
        <translation>
            <numerusform>%n contact, quand le milieu est à %1</numerusform>
            <numerusform>%n contacts, quand le milieu est à %1</numerusform>
        </translation>
    </message>
    <message>
        <source>waited %1 and did not chase, while others were seen to</source>
        <translation>a attendu %1 sans relancer, pendant que d’autres étaient servis</translation>
    </message>
    <message>
        <source>praised you, and had no answer yet</source>
        <translation>vous a félicité, et attend encore une réponse</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>une minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>une heure</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 heures</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 jours</translation>
    </message>
    <message>
        <source>last touch %1</source>
        <translation>dernier contact %1</translation>
    </message>
    <message>
        <source>%1 is the last working day of the month.</source>
        <translation>%1 est le dernier jour ouvré du mois.</translation>
    </message>
    <message>
        <source>%1 is the last working day of the quarter.</source>
        <translation>%1 est le dernier jour ouvré du trimestre.</translation>
    </message>
    <message>
        <source>%1 is the last working day of the year.</source>
        <translation>%1 est le dernier jour ouvré de l’année.</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1, full</source>
        <translation>%1, plein</translation>
    </message>
</context>
<context>
    <name>RitualKeys</name>
    <message>
        <source>Ctrl</source>
        <translation>Ctrl</translation>
    </message>
    <message>
        <source>Alt</source>
        <translation>Alt</translation>
    </message>
    <message>
        <source>The card before</source>
        <translation>La carte précédente</translation>
    </message>
    <message>
        <source>Another line</source>
        <translation>Une autre ligne</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Tick a line, or not</source>
        <translation>Cocher une ligne, ou non</translation>
    </message>
    <message>
        <source>Other words; to 3</source>
        <translation>D’autres mots ; jusqu’à 3</translation>
    </message>
    <message>
        <source>Note what is drafted</source>
        <translation>Noter le brouillon</translation>
    </message>
    <message>
        <source>What I owe</source>
        <translation>Ce que je dois</translation>
    </message>
    <message>
        <source>What they owe</source>
        <translation>Ce qu’on me doit</translation>
    </message>
    <message>
        <source>On every card</source>
        <translation>Sur chaque carte</translation>
    </message>
    <message>
        <source>Done, next step</source>
        <translation>Fait, étape suivante</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>La semaine d’avant</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>La semaine d’après</translation>
    </message>
    <message>
        <source>With promises</source>
        <translation>Avec les promesses</translation>
    </message>
    <message>
        <source>With people</source>
        <translation>Avec les personnes</translation>
    </message>
    <message>
        <source>In every step</source>
        <translation>À chaque étape</translation>
    </message>
    <message>
        <source>Going away</source>
        <translation>Absence</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>Ce qui suit</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Un pas en arrière</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>These keys</source>
        <translation>Ces touches</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>to %1</source>
        <translation>à %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>de %1</translation>
    </message>
    <message>
        <source>No one named</source>
        <translation>Personne n’est nommé</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who: what</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>promise, due</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Pour quand ?</translation>
    </message>
    <message>
        <source>Asked %1</source>
        <translation>Demandé %1</translation>
    </message>
    <message>
        <source>Expected %1</source>
        <translation>Attendu %1</translation>
    </message>
    <message>
        <source>Kept %1</source>
        <translation>Tenue %1</translation>
    </message>
    <message>
        <source>Got it %1</source>
        <translation>Reçu %1</translation>
    </message>
    <message>
        <source>Let go %1</source>
        <translation>Abandonnée %1</translation>
    </message>
    <message>
        <source>they expected %1</source>
        <translation>on l’attendait %1</translation>
    </message>
    <message>
        <source>promised %1</source>
        <translation>promis %1</translation>
    </message>
    <message>
        <source>From %1: %2</source>
        <comment>who: what</comment>
        <translation>De %1 : %2</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>À toute heure</translation>
    </message>
    <message>
        <source>Nudged %1</source>
        <translation>Relancé %1</translation>
    </message>
    <message>
        <source>at a time not known</source>
        <translation>à un moment inconnu</translation>
    </message>
    <message>
        <source>answer owed</source>
        <translation>réponse due</translation>
    </message>
    <message>
        <source>nudged today</source>
        <translation>relancé aujourd’hui</translation>
    </message>
    <message>
        <source>nudge today</source>
        <translation>relancer aujourd’hui</translation>
    </message>
    <message>
        <source>they expect it %1</source>
        <translation>on l’attend %1</translation>
    </message>
    <message>
        <source>re-promised once</source>
        <translation>repromise une fois</translation>
    </message>
    <message>
        <source>re-promised twice</source>
        <translation>repromise deux fois</translation>
    </message>
    <message>
        <source>re-promised %1 times</source>
        <translation>repromise %1 fois</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Tenue</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Waiting, overdue</source>
        <translation>En attente, en retard</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Answer owed</source>
        <translation>Réponse due</translation>
    </message>
    <message>
        <source>Promise</source>
        <translation>Promesse</translation>
    </message>
</context>
<context>
    <name>SafetyWords</name>
    <message>
        <source>What was written last was gone from beside the book. Look whether the promises you captured last are there; all else is as it was. What was found is kept in %1.</source>
        <translation>Ce qui avait été écrit en dernier manquait à côté du livre. Voyez si vos dernières promesses y sont ; tout le reste est comme avant. Ce qui a été trouvé est gardé dans %1.</translation>
    </message>
    <message>
        <source>Another file, or none, had come to the place of the book while it was open. The book was put back as it was; nothing is missing. What was there is kept in %1.</source>
        <translation>Un autre fichier, ou aucun, était venu à la place du livre pendant qu’il était ouvert. Le livre a été remis tel qu’il était ; rien ne manque. Ce qui s’y trouvait est gardé dans %1.</translation>
    </message>
    <message>
        <source>The book was damaged: nothing of it could be read, and no backup was found, so an empty one is in its place. If you have a backup elsewhere, put it back with: organizer restore FILE. The damaged files are kept in %1.</source>
        <translation>Le livre était abîmé : rien n’a pu en être lu et aucune sauvegarde n’a été trouvée ; un livre vide est à sa place. Si vous avez une sauvegarde ailleurs, remettez-la avec : organizer restore FICHIER. Les fichiers abîmés sont gardés dans %1.</translation>
    </message>
    <message>
        <source>The book was gone from its place. The backup of %1 took it; what was captured after that is missing.</source>
        <translation>Le livre n’était plus à sa place. La sauvegarde du %1 l’a prise ; ce qui a été noté ensuite manque.</translation>
    </message>
    <message>
        <source>The book was damaged. All that could be read of it was brought into a new one.</source>
        <translation>Le livre était abîmé. Tout ce qui pouvait en être lu a été mis dans un nouveau.</translation>
    </message>
    <message>
        <source>The book was damaged. The backup of %1 took its place, and what was newer was brought over (promises: %2, touches: %3).</source>
        <translation>Le livre était abîmé. La sauvegarde du %1 a pris sa place, et ce qui était plus récent a été repris (promesses : %2, contacts : %3).</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Il ne manque rien.</translation>
    </message>
    <message>
        <source>Some of it could not be read: look whether the promises you captured last are there.</source>
        <translation>Une partie n’a pas pu être lue : voyez si vos dernières promesses y sont.</translation>
    </message>
    <message>
        <source>The damaged files are kept in %1.</source>
        <translation>Les fichiers abîmés sont gardés dans %1.</translation>
    </message>
    <message>
        <source>The book is not sealed, and its newest backup is: another book may have come to its place. What you write now lies open. Go back to a backup, or seal the book: Settings › Your data.</source>
        <translation>Le livre n’est pas scellé, et sa dernière sauvegarde l’est : un autre livre est peut-être venu à sa place. Ce que vous écrivez maintenant est lisible. Revenez à une sauvegarde, ou scellez le livre : Réglages › Vos données.</translation>
    </message>
    <message>
        <source>The keyring is asked for its key, and has not answered yet: it may be asking you for its password in a window of its own. The book opens once it answers, or when you type the recovery key.</source>
        <translation>La clé est demandée au trousseau, qui n’a pas encore répondu : il demande peut-être son mot de passe dans une fenêtre à lui. Le livre s’ouvre dès qu’il répond, ou quand vous tapez la clé de secours.</translation>
    </message>
    <message>
        <source>A promise is due</source>
        <translation>Une promesse est due</translation>
    </message>
    <message>
        <source>Open the book to see which: it is sealed, and its key is not here.</source>
        <translation>Ouvrez le livre pour voir lesquelles : il est scellé, et sa clé n’est pas ici.</translation>
    </message>
    <message>
        <source>Only in the book now, and gone then: %1 (%2).</source>
        <translation>Seulement dans le livre maintenant, et parties alors : %1 (%2).</translation>
    </message>
    <message>
        <source>Only in the backup, and back then: %1 (%2).</source>
        <translation>Seulement dans la sauvegarde, et de retour alors : %1 (%2).</translation>
    </message>
    <message>
        <source>As they were then: %1 (%2).</source>
        <translation>Comme elles étaient alors : %1 (%2).</translation>
    </message>
    <message>
        <source>No promise would change.</source>
        <translation>Aucune promesse ne changerait.</translation>
    </message>
    <message>
        <source>Settings as they were then: %1.</source>
        <translation>Réglages comme alors : %1.</translation>
    </message>
    <message>
        <source>Done. The book as it was is kept as %1.</source>
        <translation>C’est fait. Le livre tel qu’il était est gardé sous %1.</translation>
    </message>
    <message>
        <source>No backup could be made in %1 yet. The book itself is as it should be. Make room or allow writing.</source>
        <translation>Aucune sauvegarde n’a encore pu être faite dans %1. Le livre lui-même est comme il doit être. Faites de la place ou autorisez l’écriture.</translation>
    </message>
    <message>
        <source>No backup could be made in %1 for %2 days. The book itself is as it should be. Make room or allow writing.</source>
        <translation>Aucune sauvegarde n’a pu être faite dans %1 depuis %2 jours. Le livre lui-même est comme il doit être. Faites de la place ou autorisez l’écriture.</translation>
    </message>
    <message>
        <source>Words you captured before are not in the book yet; they are safe in %1. %2</source>
        <translation>Des mots saisis auparavant ne sont pas encore dans le livre ; ils sont en sûreté dans %1. %2</translation>
    </message>
    <message>
        <source>The book can be read, not changed: the disk of %1 takes no writing%2. What you capture is kept safe elsewhere and comes in once it can. Make room or allow writing.</source>
        <translation>Le livre peut être lu, pas modifié : le disque de %1 n’accepte aucune écriture%2. Ce que vous saisissez est gardé en sûreté ailleurs et y entrera dès que possible. Faites de la place ou autorisez l’écriture.</translation>
    </message>
    <message>
        <source>Captured and waiting: %1.</source>
        <translation>Saisis et en attente : %1.</translation>
    </message>
    <message>
        <source>The book is on a network disk (%1), which may lose what was saved. Keep it on a disk of this computer, and let only copies of its backups go there: Settings › Your data.</source>
        <translation>Le livre est sur un disque réseau (%1), qui peut perdre ce qui a été enregistré. Gardez-le sur un disque de cet ordinateur et n’y laissez aller que des copies des sauvegardes : Réglages › Vos données.</translation>
    </message>
    <message>
        <source>The book is in a folder that %1 copies to other computers; two that write it spoil it. Move it elsewhere, and let only copies of its backups go there: Settings › Your data.</source>
        <translation>Le livre est dans un dossier que %1 copie vers d’autres ordinateurs ; si deux y écrivent, il est abîmé. Déplacez-le et n’y laissez aller que des copies des sauvegardes : Réglages › Vos données.</translation>
    </message>
</context>
<context>
    <name>SavingWords</name>
    <message>
        <source>New promise</source>
        <translation>Nouvelle promesse</translation>
    </message>
    <message>
        <source>Send @Maya the revised quote by Friday 4pm</source>
        <translation>Envoyer à @Maya le devis révisé avant vendredi 16h</translation>
    </message>
    <message>
        <source>Type a promise the way you would say it</source>
        <translation>Écrivez une promesse comme vous la diriez</translation>
    </message>
    <message>
        <source>Saves as “%1”</source>
        <translation>Enregistre « %1 »</translation>
    </message>
    <message>
        <source>Saves as an answer owed: “%1”</source>
        <translation>Enregistre une réponse due : « %1 »</translation>
    </message>
    <message>
        <source>Saves as something you wait for: “%1”</source>
        <translation>Enregistre quelque chose que vous attendez : « %1 »</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>%1, a new person</source>
        <translation>%1, une nouvelle personne</translation>
    </message>
    <message>
        <source>%1 has this already, due %2.</source>
        <translation>%1 a déjà cela, dû %2.</translation>
    </message>
    <message>
        <source>%1 has this already.</source>
        <translation>%1 a déjà cela.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>who: what</comment>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Enregistrée : %1</translation>
    </message>
    <message>
        <source>Saved: %1, by %2</source>
        <translation>Enregistrée : %1, avant %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>due, how often</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>or %1?</source>
        <translation>ou %1 ?</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>au sujet de %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>avant %1</translation>
    </message>
    <message>
        <source>case %1</source>
        <translation>dossier %1</translation>
    </message>
    <message>
        <source>it came %1</source>
        <translation>venu %1</translation>
    </message>
    <message>
        <source>made at %1</source>
        <translation>fait : %1</translation>
    </message>
    <message>
        <source>The line has %1 characters, and at most %2 can be saved. Shorten it.</source>
        <translation>La ligne a %1 caractères, et %2 au plus peuvent être enregistrés. Raccourcissez-la.</translation>
    </message>
    <message>
        <source>“%1” is over already.</source>
        <translation>« %1 » est déjà passé.</translation>
    </message>
    <message>
        <source>There is no “%1” in the calendar.</source>
        <translation>Il n’y a pas de « %1 » dans le calendrier.</translation>
    </message>
    <message>
        <source>“%1” is no channel.</source>
        <translation>« %1 » n’est pas un canal.</translation>
    </message>
    <message>
        <source>There is no such time as “%1”.</source>
        <translation>L’heure « %1 » n’existe pas.</translation>
    </message>
    <message>
        <source>“%1” may be several people. Which one?</source>
        <translation>« %1 » peut désigner plusieurs personnes. Laquelle ?</translation>
    </message>
    <message>
        <source>“%1”: the date falls on another weekday.</source>
        <translation>« %1 » : cette date tombe un autre jour de la semaine.</translation>
    </message>
    <message>
        <source>“%1” is nearly that name. Is somebody else meant?</source>
        <translation>« %1 » ressemble à ce nom. S’agit-il de quelqu’un d’autre ?</translation>
    </message>
    <message>
        <source>“%1” can be read in two ways.</source>
        <translation>« %1 » peut se lire de deux façons.</translation>
    </message>
    <message>
        <source>“%1” is not sure.</source>
        <translation>« %1 » n’est pas sûr.</translation>
    </message>
</context>
<context>
    <name>SealLines</name>
    <message>
        <source>Seal</source>
        <translation>Sceau</translation>
    </message>
    <message>
        <source>Seal the book…</source>
        <translation>Sceller le livre…</translation>
    </message>
    <message>
        <source>The book is not sealed</source>
        <translation>Le livre n’est pas scellé</translation>
    </message>
    <message>
        <source>protect encrypt password lock</source>
        <translation>protéger chiffrer mot de passe verrouiller</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Your recovery key</source>
        <translation>Votre clé de secours</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>Type the recovery key back</source>
        <translation>Retapez la clé de secours</translation>
    </message>
    <message>
        <source>Seals the book and its backups once it is the key you wrote down; press Enter. Esc takes it off the screen</source>
        <translation>Scelle le livre et ses sauvegardes dès que c’est la clé que vous avez notée ; appuyez sur Entrée. Échap la retire de l’écran</translation>
    </message>
    <message>
        <source>Type it back</source>
        <translation>Retapez-la</translation>
    </message>
    <message>
        <source>Take the seal off</source>
        <translation>Ôter le sceau</translation>
    </message>
    <message>
        <source>Without a seal</source>
        <translation>Sans sceau</translation>
    </message>
    <message>
        <source>Whoever gets at the file can read it</source>
        <translation>Quiconque accède au fichier peut le lire</translation>
    </message>
    <message>
        <source>Speak up while it is closed</source>
        <translation>Parler pendant qu’il est fermé</translation>
    </message>
    <message>
        <source>Keeps the times of reminders beside the sealed book, with no word and no name: “A promise is due”</source>
        <translation>Garde les heures des rappels à côté du livre scellé, sans mot ni nom : « Une promesse est due »</translation>
    </message>
    <message>
        <source>New key…</source>
        <translation>Nouvelle clé…</translation>
    </message>
    <message>
        <source>The book is sealed</source>
        <translation>Le livre est scellé</translation>
    </message>
    <message>
        <source>Its key is in the keyring of this computer, and on your paper. Its backups are sealed too</source>
        <translation>Sa clé est dans le trousseau de cet ordinateur, et sur votre papier. Ses sauvegardes sont scellées aussi</translation>
    </message>
    <message>
        <source>A key of your own keeps it and its backups closed to everyone else who gets at the files</source>
        <translation>Une clé à vous le garde, lui et ses sauvegardes, fermé à tous ceux qui accèdent aux fichiers</translation>
    </message>
    <message>
        <source>%1
Write it on paper and keep it where nobody else looks. Whoever has it can open the book; without it and the keyring nobody can. It is not shown again.</source>
        <translation>%1
Écrivez-la sur papier et gardez-la où personne d’autre ne regarde. Quiconque l’a peut ouvrir le livre ; sans elle et sans le trousseau, personne ne le peut. Elle ne sera plus montrée.</translation>
    </message>
    <message>
        <source>As they were, and yours to delete: %1</source>
        <translation>Comme ils étaient, vous pouvez les supprimer : %1</translation>
    </message>
    <message>
        <source>Recovery key of my Follow-up Organizer book

%1</source>
        <translation>Clé de secours de mon livre Follow-up Organizer

%1</translation>
    </message>
</context>
<context>
    <name>SearchCard</name>
    <message>
        <source>Search or jump</source>
        <translation>Chercher ou aller à</translation>
    </message>
    <message>
        <source>A promise, a person, a case, or what to do</source>
        <translation>Une promesse, une personne, un dossier ou une action</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Nothing has “%1”. Operators: to: about: case: via: is:overdue due:&lt;2026-12-01</source>
        <translation>Rien n’a « %1 ». Opérateurs : to: about: case: via: is:overdue due:&lt;2026-12-01</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Dossier</translation>
    </message>
</context>
<context>
    <name>Sentences</name>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Capture a promise</source>
        <translation>Saisir une promesse</translation>
    </message>
    <message>
        <source>%1 waiting on others</source>
        <translation>%1 chez les autres</translation>
    </message>
    <message>
        <source>Nothing due today</source>
        <translation>Rien n’est dû aujourd’hui</translation>
    </message>
    <message>
        <source>%1 overdue</source>
        <translation>%1 en retard</translation>
    </message>
    <message>
        <source>%1 to keep today</source>
        <translation>%1 à tenir aujourd’hui</translation>
    </message>
    <message>
        <source>The book is damaged or gone. Its newest backup takes its place once it can be opened.</source>
        <translation>Le livre est endommagé ou a disparu. Sa dernière sauvegarde prend sa place dès qu’elle peut être ouverte.</translation>
    </message>
    <message>
        <source>“%1” fits several: %2. Nothing was changed. Say which one.</source>
        <translation>« %1 » correspond à plusieurs : %2. Rien n’a été changé. Dites laquelle.</translation>
    </message>
    <message>
        <source>This promise is not there any more. Nothing was changed.</source>
        <translation>Cette promesse n’est plus là. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Nobody here is called “%1”. Nothing was changed. Look for another spelling.</source>
        <translation>Personne ne s’appelle « %1 » ici. Rien n’a été changé. Essayez une autre orthographe.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>Il n’y a rien à refaire.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n’y a rien à annuler.</translation>
    </message>
    <message>
        <source>It was changed again since, so this was not taken back. Nothing was changed. Mend it by hand.</source>
        <translation>Cela a été changé depuis, donc rien n’a été annulé. Rien n’a été changé. Corrigez à la main.</translation>
    </message>
    <message>
        <source>The book at %1 was written by a newer version of the program. It was left as it is. Update the program, then open it again.</source>
        <translation>Le livre dans %1 a été écrit par une version plus récente du programme. Il a été laissé tel quel. Mettez le programme à jour, puis rouvrez-le.</translation>
    </message>
    <message>
        <source>%1 is no backup, or a damaged one. Nothing was changed. Choose another one.</source>
        <translation>%1 n’est pas une sauvegarde, ou en est une endommagée. Rien n’a été changé. Choisissez-en une autre.</translation>
    </message>
    <message>
        <source>What is at %1 is no sound book. It was left as it is, and nothing was written. Move it to a safe place, then put back a copy you have of the book.</source>
        <translation>Ce qui se trouve dans %1 n’est pas un livre sain. Il a été laissé tel quel et rien n’a été écrit. Mettez-le en lieu sûr, puis remettez une copie du livre.</translation>
    </message>
    <message>
        <source>The book at %1 is sealed, and its key is not in the keyring. Nothing is lost, and nothing was changed. Type the recovery key.</source>
        <translation>Le livre dans %1 est scellé, et sa clé n’est pas dans le trousseau. Rien n’est perdu, rien n’a été changé. Tapez la clé de secours.</translation>
    </message>
    <message>
        <source>The key at hand is not the one that the book at %1 is sealed with. Nothing is lost, and nothing was changed. Type the recovery key.</source>
        <translation>La clé disponible n’est pas celle qui scelle le livre dans %1. Rien n’est perdu, rien n’a été changé. Tapez la clé de secours.</translation>
    </message>
    <message>
        <source>The book at %1 is sealed, and the keyring with its key did not open. Nothing is lost, and nothing was changed. Unlock the keyring and try again, or type the recovery key.</source>
        <translation>Le livre dans %1 est scellé, et le trousseau qui a sa clé ne s’est pas ouvert. Rien n’est perdu, rien n’a été changé. Déverrouillez le trousseau et réessayez, ou tapez la clé de secours.</translation>
    </message>
    <message>
        <source>Another copy of the program holds the book at %1 and does not answer. Nothing was changed. Close it, then try again.</source>
        <translation>Une autre copie du programme tient le livre dans %1 et ne répond pas. Rien n’a été changé. Fermez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>Another copy of the program (process %2) holds the book at %1 and does not answer. Nothing was changed. End it, then try again.</source>
        <translation>Un autre exemplaire du programme (processus %2) tient le livre sous %1 et ne répond pas. Rien n’a été changé. Terminez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>The book at %1 cannot be opened%2. It was left as it is. Try again.</source>
        <translation>Le livre dans %1 ne peut pas être ouvert%2. Il a été laissé tel quel. Réessayez.</translation>
    </message>
    <message>
        <source>No window can be shown here. The book is safe; the command line works.</source>
        <translation>Aucune fenêtre ne peut être montrée ici. Le livre est en sûreté ; la ligne de commande marche.</translation>
    </message>
    <message>
        <source>Another program has %1. Choose another key.</source>
        <translation>Un autre programme a %1. Choisissez une autre touche.</translation>
    </message>
    <message>
        <source>That could not be done. Nothing was changed.</source>
        <translation>Cela n’a pas pu être fait. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>%1 cannot be a key for all programs. Take Ctrl, Alt or the logo key and one more.</source>
        <translation>%1 ne peut pas être une touche pour tous les programmes. Prenez Ctrl, Alt ou la touche logo et une autre.</translation>
    </message>
    <message>
        <source>Programs need %1 themselves. Add another of Ctrl, Alt and the logo key: Ctrl+Alt+Space.</source>
        <translation>Les programmes ont eux-mêmes besoin de %1. Ajoutez une autre touche parmi Ctrl, Alt et la touche logo : Ctrl+Alt+Space.</translation>
    </message>
    <message>
        <source>This desktop gives programs no key of their own. In its settings, let a key run: organizer capture</source>
        <translation>Ce bureau ne donne pas de touche aux programmes. Dans ses réglages, faites qu’une touche lance : organizer capture</translation>
    </message>
    <message>
        <source>There are no words yet. Type the promise the way you would say it.</source>
        <translation>Il n’y a pas encore de mots. Écrivez la promesse comme vous la diriez.</translation>
    </message>
    <message>
        <source>The text has %2 characters, and at most %3 can be saved. Shorten it.</source>
        <translation>Le texte a %2 caractères, et %3 au plus peuvent être enregistrés. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>The text holds characters that are no whole letters. Type it again.</source>
        <translation>Le texte contient des caractères qui ne sont pas des lettres entières. Retapez-le.</translation>
    </message>
    <message>
        <source>That time is still to come. Give one that has been.</source>
        <translation>Ce moment est encore à venir. Donnez-en un qui a été.</translation>
    </message>
    <message>
        <source>That time is over already. Give one to come.</source>
        <translation>Ce moment est déjà passé. Donnez-en un à venir.</translation>
    </message>
    <message>
        <source>That is before the promise was made. Give a later time.</source>
        <translation>C’est avant que la promesse ait été faite. Donnez un moment plus tardif.</translation>
    </message>
    <message>
        <source>“%1” is no time that is understood. Try: tomorrow 10, Friday 3pm, 1 December.</source>
        <translation>« %1 » n’est pas compris comme un moment. Essayez : demain 10h, vendredi 15h, 1er décembre.</translation>
    </message>
    <message>
        <source>“%1” is no length of time that is understood. Try: 30 min, 2 hours, a week.</source>
        <translation>« %1 » n’est pas compris comme une durée. Essayez : 30 min, 2 hours, a week.</translation>
    </message>
    <message>
        <source>No time zone is called “%1”. Zones look like Europe/Paris.</source>
        <translation>Aucun fuseau horaire ne s’appelle « %1 ». Les fuseaux ressemblent à Europe/Paris.</translation>
    </message>
    <message>
        <source>“%1” cannot be set here. %4</source>
        <translation>« %1 » ne peut pas être réglé ici. %4</translation>
    </message>
    <message>
        <source>No field is called “%1”. There are: %4.</source>
        <translation>Aucun champ ne s’appelle « %1 ». Il y a : %4.</translation>
    </message>
    <message>
        <source>No circle is called “%1”. There are: %4.</source>
        <translation>Aucun cercle ne s’appelle « %1 ». Il y a : %4.</translation>
    </message>
    <message>
        <source>An absence cannot end before it begins. Give the first day, then the last.</source>
        <translation>Une absence ne peut pas finir avant de commencer. Donnez le premier jour, puis le dernier.</translation>
    </message>
    <message>
        <source>“%1” can only wait for something of theirs, and only if it is yours.</source>
        <translation>« %1 » ne peut attendre que quelque chose des autres, et seulement si elle est à vous.</translation>
    </message>
    <message>
        <source>“%1” is one and the same already.</source>
        <translation>« %1 » est déjà une seule et même personne.</translation>
    </message>
    <message>
        <source>“%1” cannot be read. Choose another file.</source>
        <translation>« %1 » ne peut pas être lu. Choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>“%1” cannot hold a book. Choose another folder.</source>
        <translation>« %1 » ne peut pas contenir un livre. Choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>“%1” is not there, nor the folder around it, so no new book was begun. Plug in the disk it is on, and start again.</source>
        <translation>« %1 » n’est pas là, ni le dossier qui le contient : aucun nouveau livre n’a été commencé. Branchez le disque où il se trouve, puis relancez.</translation>
    </message>
    <message>
        <source>“%1” was on a disk that is not there now, so no new book was begun. Plug it in, and start again.</source>
        <translation>« %1 » se trouvait sur un disque qui n’est pas là ; aucun nouveau livre n’a donc été commencé. Branchez-le, puis relancez.</translation>
    </message>
    <message>
        <source>“%1” cannot be written. The book is as it was. Choose another place.</source>
        <translation>« %1 » ne peut pas être écrit. Le livre est comme avant. Choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>“%1” is there and is no backup, so it was left as it is. Choose another name.</source>
        <translation>« %1 » existe et n’est pas une sauvegarde, il a donc été laissé tel quel. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>That is no recovery key. Look at it again, group by group.</source>
        <translation>Ce n’est pas une clé de secours. Revoyez-la, groupe par groupe.</translation>
    </message>
    <message>
        <source>That is no recovery key. Look again at its groups number %4.</source>
        <translation>Ce n’est pas une clé de récupération. Revoyez ses groupes numéro %4.</translation>
    </message>
    <message>
        <source>There is no new key to type back. Begin anew.</source>
        <translation>Il n’y a pas de nouvelle clé à retaper. Recommencez.</translation>
    </message>
    <message>
        <source>That is not the recovery key that was shown. Type it as it was shown.</source>
        <translation>Ce n’est pas la clé de secours qui a été montrée. Tapez-la comme elle a été montrée.</translation>
    </message>
    <message>
        <source>“%1” is no list that is understood: book.jsonl, a Todoist CSV, Taskwarrior or Google Tasks JSON, todo.txt, a calendar’s tasks (.ics) or vCards. Nothing was taken in.</source>
        <translation>« %1 » n’est pas une liste comprise ici : book.jsonl, CSV de Todoist, JSON de Taskwarrior ou de Google Tasks, todo.txt, tâches d’un calendrier (.ics) ou vCards. Rien n’a été repris.</translation>
    </message>
    <message>
        <source>“%1” is larger than %3 MB. Nothing was taken in.</source>
        <translation>« %1 » dépasse %3 Mo. Rien n’a été repris.</translation>
    </message>
    <message>
        <source>“%1” cannot be opened here. Mails, cards, calendars, notes and pictures can. Nothing was saved.</source>
        <translation>« %1 » ne peut pas être ouvert ici. Courriels, fiches, agendas, notes et images le peuvent. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>There is no server to ask. Type its address.</source>
        <translation>Il n’y a pas de serveur à interroger. Tapez son adresse.</translation>
    </message>
    <message>
        <source>Your name on the server is missing. Type it.</source>
        <translation>Votre nom sur le serveur manque. Tapez-le.</translation>
    </message>
    <message>
        <source>There is no password to log in by. Type it.</source>
        <translation>Il manque un mot de passe pour se connecter. Tapez-le.</translation>
    </message>
    <message>
        <source>“%1” is no address of a server. Try: cloud.example.org</source>
        <translation>« %1 » n’est pas l’adresse d’un serveur. Essayez : cloud.example.org</translation>
    </message>
    <message>
        <source>“%1” would send your password without protection. Write it with https or imaps.</source>
        <translation>« %1 » enverrait votre mot de passe sans protection. Écrivez-la avec https ou imaps.</translation>
    </message>
    <message>
        <source>The address holds a password. Type that in its own line.</source>
        <translation>L’adresse contient un mot de passe. Tapez-le dans sa propre ligne.</translation>
    </message>
    <message>
        <source>“%1” refuses this name and password. Nothing was changed. Type them again.</source>
        <translation>« %1 » refuse ce nom et ce mot de passe. Rien n’a été modifié. Tapez-les de nouveau.</translation>
    </message>
    <message>
        <source>“%1” cannot be read to its end. Nothing of it was taken in.</source>
        <translation>« %1 » ne peut pas être lu jusqu’au bout. Rien n’en a été repris.</translation>
    </message>
    <message>
        <source>“%1” cannot be used here. Nothing was changed.</source>
        <translation>« %1 » ne peut pas être utilisé ici. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>“%1” is kept already.</source>
        <translation>« %1 » est déjà tenue.</translation>
    </message>
    <message>
        <source>“%1” has come already.</source>
        <translation>« %1 » est déjà arrivé.</translation>
    </message>
    <message>
        <source>“%1” was let go.</source>
        <translation>« %1 » a été abandonnée.</translation>
    </message>
    <message>
        <source>This time of “%1” was skipped or let go.</source>
        <translation>Cette fois de « %1 » a été passée ou abandonnée.</translation>
    </message>
    <message>
        <source>“%1” is still open.</source>
        <translation>« %1 » est encore ouverte.</translation>
    </message>
    <message>
        <source>“%1” is a promise of yours.</source>
        <translation>« %1 » est une promesse à vous.</translation>
    </message>
    <message>
        <source>You wait for “%1”; it is not yours to do.</source>
        <translation>Vous attendez « %1 » ; ce n’est pas à vous de le faire.</translation>
    </message>
    <message>
        <source>“%1” does not come again.</source>
        <translation>« %1 » ne revient pas.</translation>
    </message>
    <message>
        <source>That does not fit “%1”.</source>
        <translation>Cela ne convient pas à « %1 ».</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Your words are safe beside it and come into the book at the next start.</source>
        <translation>Vos mots sont en sûreté à côté et entreront dans le livre au prochain démarrage.</translation>
    </message>
    <message>
        <source>Your words are safe in %1 and come into the book at the next start.</source>
        <translation>Vos mots sont en sûreté dans %1 et entreront dans le livre au prochain démarrage.</translation>
    </message>
    <message>
        <source>Your words still stand in the line: copy them from there.</source>
        <translation>Vos mots sont encore dans la ligne : copiez-les de là.</translation>
    </message>
    <message>
        <source>Nothing in the book was changed.</source>
        <translation>Rien n’a été changé dans le livre.</translation>
    </message>
    <message>
        <source>%1 cannot be used%2. %3 Make room or allow writing, then try again.</source>
        <translation>%1 ne peut pas être utilisé%2. %3 Faites de la place ou autorisez l’écriture, puis réessayez.</translation>
    </message>
    <message>
        <source>This desktop has no keyring that keeps secrets safe.</source>
        <translation>Ce bureau n’a pas de trousseau qui garde les secrets en sûreté.</translation>
    </message>
    <message>
        <source>The keyring is locked.</source>
        <translation>Le trousseau est verrouillé.</translation>
    </message>
    <message>
        <source>The keyring did not answer.</source>
        <translation>Le trousseau n’a pas répondu.</translation>
    </message>
    <message>
        <source>The keyring refused.</source>
        <translation>Le trousseau a refusé.</translation>
    </message>
    <message>
        <source>The secret was kept nowhere. Unlock or install a keyring, then try again.</source>
        <translation>Le secret n’a été gardé nulle part. Déverrouillez ou installez un trousseau, puis réessayez.</translation>
    </message>
</context>
<context>
    <name>SettingsWindow</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>Chercher un réglage</translation>
    </message>
    <message>
        <source>No setting has these words. Esc shows all again.</source>
        <translation>Aucun réglage ne contient ces mots. Échap les montre tous.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>What is chosen</source>
        <translation>Ce qui est choisi</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>New promise</source>
        <translation>Nouvelle promesse</translation>
    </message>
    <message>
        <source>Ctrl+N</source>
        <translation>Ctrl+N</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Bilan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>What was announced and waits for an answer</source>
        <translation>Ce qui a été annoncé et attend une réponse</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Weekly review</source>
        <translation>Bilan de la semaine</translation>
    </message>
    <message>
        <source>Ctrl+5</source>
        <translation>Ctrl+5</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>Toutes les touches</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Ctrl+%1</source>
        <translation>Ctrl+%1</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Dossiers</translation>
    </message>
</context>
<context>
    <name>SnoozeVerbs</name>
    <message>
        <source>Remind again when?</source>
        <translation>Rappeler quand ?</translation>
    </message>
    <message>
        <source>when you are back</source>
        <translation>à votre retour</translation>
    </message>
    <message>
        <source>Rings at each one’s own time, and again %2: %1</source>
        <translation>Sonne à chaque heure dite, puis de nouveau %2 : %1</translation>
    </message>
    <message>
        <source>Rings at its time, %3, and again %2: %1</source>
        <translation>Sonne à l’heure dite, %3, puis de nouveau %2 : %1</translation>
    </message>
    <message>
        <source>Reminds again %2: %1</source>
        <translation>Nouveau rappel %2 : %1</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promesse</numerusform>
            <numerusform>%n promesses</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Standing</name>
    <message>
        <source>%1 after today</source>
        <translation>%1 après aujourd’hui</translation>
    </message>
    <message>
        <source>%1 with others</source>
        <translation>%1 chez les autres</translation>
    </message>
    <message>
        <source>All that belongs to this case</source>
        <translation>Tout ce qui appartient à ce dossier</translation>
    </message>
</context>
<context>
    <name>StepPage</name>
    <message>
        <source>kept</source>
        <translation>tenue</translation>
    </message>
    <message>
        <source>update</source>
        <translation>informer</translation>
    </message>
    <message>
        <source>re-promise</source>
        <translation>repromettre</translation>
    </message>
    <message>
        <source>thank</source>
        <translation>remercier</translation>
    </message>
    <message>
        <source>let go</source>
        <translation>abandonner</translation>
    </message>
    <message>
        <source>they asked</source>
        <translation>on a demandé</translation>
    </message>
    <message>
        <source>got it</source>
        <translation>reçu</translation>
    </message>
    <message>
        <source>nudge</source>
        <translation>relancer</translation>
    </message>
    <message>
        <source>person</source>
        <translation>personne</translation>
    </message>
    <message>
        <source>log a touch</source>
        <translation>noter un contact</translation>
    </message>
    <message>
        <source>make it right</source>
        <translation>réparer</translation>
    </message>
    <message>
        <source>mute</source>
        <translation>muet</translation>
    </message>
    <message>
        <source>person page</source>
        <translation>page de la personne</translation>
    </message>
</context>
<context>
    <name>StoryList</name>
    <message>
        <source>Story</source>
        <translation>Histoire</translation>
    </message>
</context>
<context>
    <name>StoryWords</name>
    <message>
        <source>now by %1</source>
        <translation>maintenant avant %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>avant %1</translation>
    </message>
    <message>
        <source>Due passed</source>
        <translation>Échéance passée</translation>
    </message>
    <message>
        <source>They promised</source>
        <translation>On vous a promis</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Promis</translation>
    </message>
    <message>
        <source>Re-promised</source>
        <translation>Repromis</translation>
    </message>
    <message>
        <source>Re-promised, told</source>
        <translation>Repromis, dit</translation>
    </message>
    <message>
        <source>Re-promised, not told</source>
        <translation>Repromis, pas dit</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Let go, told</source>
        <translation>Abandonnée, dit</translation>
    </message>
    <message>
        <source>Let go, not told</source>
        <translation>Abandonnée, pas dit</translation>
    </message>
    <message>
        <source>Graded by the rules again</source>
        <translation>De nouveau noté selon les règles</translation>
    </message>
    <message>
        <source>You graded it: %1</source>
        <translation>Noté par vous : %1</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>On a répondu</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>They told where it stands</source>
        <translation>On vous a informé</translation>
    </message>
    <message>
        <source>Update given</source>
        <translation>Informé</translation>
    </message>
    <message>
        <source>They asked</source>
        <translation>On a demandé</translation>
    </message>
    <message>
        <source>Asked back</source>
        <translation>Question posée</translation>
    </message>
    <message>
        <source>They thanked</source>
        <translation>On a remercié</translation>
    </message>
    <message>
        <source>Thanked</source>
        <translation>Remercié</translation>
    </message>
    <message>
        <source>They apologised</source>
        <translation>On s’est excusé</translation>
    </message>
    <message>
        <source>Apologised</source>
        <translation>Excusé</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Tenue</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Nudged</source>
        <translation>Relancé</translation>
    </message>
    <message>
        <source>They had to ask</source>
        <translation>On a dû demander</translation>
    </message>
    <message>
        <source>Complaint</source>
        <translation>Plainte</translation>
    </message>
    <message>
        <source>Praise</source>
        <translation>Éloge</translation>
    </message>
    <message>
        <source>In touch</source>
        <translation>En contact</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>Corrigée</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Rouverte</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Sautée</translation>
    </message>
    <message>
        <source>the name</source>
        <translation>le nom</translation>
    </message>
    <message>
        <source>the other names</source>
        <translation>les autres noms</translation>
    </message>
    <message>
        <source>the circle</source>
        <translation>le cercle</translation>
    </message>
    <message>
        <source>the mail address</source>
        <translation>l’adresse e-mail</translation>
    </message>
    <message>
        <source>the phone number</source>
        <translation>le numéro de téléphone</translation>
    </message>
    <message>
        <source>the rhythm</source>
        <translation>le rythme</translation>
    </message>
    <message>
        <source>whether it reminds</source>
        <translation>s’il y a des rappels</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 de %2 à %3</translation>
    </message>
    <message>
        <source>Near miss</source>
        <translation>De justesse</translation>
    </message>
    <message>
        <source>Joined with another</source>
        <translation>Réunie avec une autre</translation>
    </message>
    <message>
        <source>Changed in another place</source>
        <translation>Modifié à un autre endroit</translation>
    </message>
    <message>
        <source>Time named, told</source>
        <translation>Moment fixé, dit</translation>
    </message>
    <message>
        <source>Time named</source>
        <translation>Moment fixé</translation>
    </message>
    <message>
        <source>what</source>
        <translation>quoi</translation>
    </message>
    <message>
        <source>to whom</source>
        <translation>à qui</translation>
    </message>
    <message>
        <source>about whom</source>
        <translation>au sujet de qui</translation>
    </message>
    <message>
        <source>the due</source>
        <translation>l’échéance</translation>
    </message>
    <message>
        <source>the case</source>
        <translation>le dossier</translation>
    </message>
    <message>
        <source>the channel</source>
        <translation>le canal</translation>
    </message>
    <message>
        <source>the place</source>
        <translation>le lieu</translation>
    </message>
    <message>
        <source>when it was made</source>
        <translation>quand elle a été faite</translation>
    </message>
    <message>
        <source>its kind</source>
        <translation>son genre</translation>
    </message>
    <message>
        <source>whose it is</source>
        <translation>à qui elle est</translation>
    </message>
    <message>
        <source>how often</source>
        <translation>la fréquence</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>la note</translation>
    </message>
    <message>
        <source>what it waits for</source>
        <translation>ce qu’elle attend</translation>
    </message>
</context>
<context>
    <name>SweepCard</name>
    <message>
        <source>What is open with them</source>
        <translation>Ce qui est ouvert avec eux</translation>
    </message>
    <message>
        <source>No one named</source>
        <translation>Personne n’est nommé</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>« %1 »</translation>
    </message>
</context>
<context>
    <name>SweepHead</name>
    <message>
        <source>Leave anyway</source>
        <translation>Partir quand même</translation>
    </message>
    <message>
        <source>What is open stays open (Esc)</source>
        <translation>Ce qui est ouvert reste ouvert (Échap)</translation>
    </message>
</context>
<context>
    <name>SweepVerbs</name>
    <message>
        <source>It has come. By when now: %1?</source>
        <translation>C’est arrivé. Pour quand maintenant : %1 ?</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>Note it for %1</source>
        <translation>Le noter pour %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>They know</source>
        <translation>Ils le savent</translation>
    </message>
    <message>
        <source>Note the thanks</source>
        <translation>Noter le remerciement</translation>
    </message>
    <message>
        <source>Note the nudge</source>
        <translation>Noter la relance</translation>
    </message>
</context>
<context>
    <name>SweepWindow</name>
    <message>
        <source>Before you leave</source>
        <translation>Avant de partir</translation>
    </message>
    <message>
        <source>Nothing is sent for you.</source>
        <translation>Rien n’est envoyé pour vous.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
    <message>
        <source>Undo last</source>
        <translation>Annuler le dernier</translation>
    </message>
    <message>
        <source>Close for today</source>
        <translation>Fermer pour aujourd’hui</translation>
    </message>
    <message>
        <source>That is all for today</source>
        <translation>C’est tout pour aujourd’hui</translation>
    </message>
    <message>
        <source>Nothing left hanging</source>
        <translation>Rien ne reste en suspens</translation>
    </message>
    <message>
        <source>Everyone knows where they stand.</source>
        <translation>Chacun sait où il en est.</translation>
    </message>
</context>
<context>
    <name>SweepWords</name>
    <message>
        <source>Answer</source>
        <translation>Répondre</translation>
    </message>
    <message>
        <source>It is done, or I can do it now</source>
        <translation>C’est fait, ou je peux le faire maintenant</translation>
    </message>
    <message>
        <source>Quick update</source>
        <translation>Informer en bref</translation>
    </message>
    <message>
        <source>Say where it stands</source>
        <translation>Dire où cela en est</translation>
    </message>
    <message>
        <source>Re-promise</source>
        <translation>Repromettre</translation>
    </message>
    <message>
        <source>Pick a time I can keep</source>
        <translation>Choisir un moment que je peux tenir</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Remercier</translation>
    </message>
    <message>
        <source>Say thank you</source>
        <translation>Dire merci</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>It has come</source>
        <translation>C’est arrivé</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Ask again, in your tone</source>
        <translation>Redemander, sur votre ton</translation>
    </message>
    <message>
        <source>More time</source>
        <translation>Plus de temps</translation>
    </message>
    <message>
        <source>Wait until later</source>
        <translation>Attendre jusqu’à plus tard</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>One card. It takes a moment.</source>
        <translation>Une carte. Cela prend un instant.</translation>
    </message>
    <message>
        <source>%1 wait for a word. About a minute.</source>
        <translation>%1 attendent un mot. Environ une minute.</translation>
    </message>
    <message>
        <source>%1 wait for a word. About %2 minutes.</source>
        <translation>%1 attendent un mot. Environ %2 minutes.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>Left a message</source>
        <translation>A laissé un message</translation>
    </message>
    <message>
        <source>Waits past the time</source>
        <translation>Attend au-delà de l’heure</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Due aujourd’hui</translation>
    </message>
    <message>
        <source>Due early on the next working day</source>
        <translation>Due tôt le prochain jour ouvré</translation>
    </message>
    <message>
        <source>Owes you, past the time</source>
        <translation>Vous doit, passé l’heure</translation>
    </message>
    <message>
        <source>Came today, not thanked yet</source>
        <translation>Venu aujourd’hui, pas encore remercié</translation>
    </message>
    <message>
        <source>last touch %1</source>
        <translation>dernier contact %1</translation>
    </message>
    <message>
        <source>No one named</source>
        <translation>Personne n’est nommé</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 ligne</translation>
    </message>
    <message>
        <source>%1 lines</source>
        <translation>%1 lignes</translation>
    </message>
    <message>
        <source>%1. %2, %3. Card %4</source>
        <translation>%1. %2, %3. Carte %4</translation>
    </message>
    <message>
        <source>answered %1</source>
        <translation>répondu à %1</translation>
    </message>
    <message>
        <source>updated %1</source>
        <translation>informé %1</translation>
    </message>
    <message>
        <source>apologised to %1</source>
        <translation>présenté des excuses à %1</translation>
    </message>
    <message>
        <source>re-promised %1</source>
        <translation>repromis à %1</translation>
    </message>
    <message>
        <source>said no to %1</source>
        <translation>dit non à %1</translation>
    </message>
    <message>
        <source>thanked %1</source>
        <translation>remercié %1</translation>
    </message>
    <message>
        <source>got %1</source>
        <translation>reçu de %1</translation>
    </message>
    <message>
        <source>nudged %1</source>
        <translation>relancé %1</translation>
    </message>
    <message>
        <source>gave %1 more time</source>
        <translation>donné plus de temps à %1</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été changé.</translation>
    </message>
    <message>
        <source>You %1.</source>
        <translation>Vous avez %1.</translation>
    </message>
    <message>
        <source>One person knows where they stand.</source>
        <translation>Une personne sait où elle en est.</translation>
    </message>
    <message>
        <source>%1 people know where they stand.</source>
        <translation>%1 personnes savent où elles en sont.</translation>
    </message>
    <message numerus="yes">
        <source>%n skipped, still waiting for a word.</source>
        <translation>
            <numerusform>%n passée, qui attend encore un mot.</numerusform>
            <numerusform>%n passées, qui attendent encore un mot.</numerusform>
        </translation>
    </message>
    <message>
        <source>1 more can wait until tomorrow.</source>
        <translation>1 de plus peut attendre demain.</translation>
    </message>
    <message>
        <source>%1 more can wait until tomorrow.</source>
        <translation>%1 de plus peuvent attendre demain.</translation>
    </message>
</context>
<context>
    <name>Together</name>
    <message>
        <source>Did you tell them?</source>
        <translation>Le leur avez-vous dit ?</translation>
    </message>
    <message>
        <source>%1, now by %2</source>
        <translation>%1, maintenant avant %2</translation>
    </message>
    <message>
        <source>Now by %2: %1</source>
        <translation>Maintenant avant %2 : %1</translation>
    </message>
    <message>
        <source>By when now?</source>
        <translation>Pour quand maintenant ?</translation>
    </message>
    <message>
        <source>Where do they stand?</source>
        <translation>Où en sont-elles ?</translation>
    </message>
    <message>
        <source>What you told them: the yard is late, you will have it on Friday</source>
        <translation>Ce que vous leur avez dit : le chantier a du retard, ce sera pour vendredi</translation>
    </message>
    <message>
        <source>Note the updates</source>
        <translation>Noter les nouvelles</translation>
    </message>
    <message>
        <source>Update noted: %1</source>
        <translation>Information notée : %1</translation>
    </message>
    <message>
        <source>Do they know that you let it go?</source>
        <translation>Savent-ils que vous abandonnez ?</translation>
    </message>
    <message>
        <source>It came. What do you thank them for?</source>
        <translation>C’est arrivé. De quoi les remerciez-vous ?</translation>
    </message>
    <message>
        <source>What do you thank them for?</source>
        <translation>De quoi les remerciez-vous ?</translation>
    </message>
    <message>
        <source>Your words (may stay empty)</source>
        <translation>Vos mots (peuvent rester vides)</translation>
    </message>
    <message>
        <source>Note the thanks</source>
        <translation>Noter le remerciement</translation>
    </message>
    <message>
        <source>How do you ask again?</source>
        <translation>Comment redemander ?</translation>
    </message>
    <message>
        <source>Note the nudges</source>
        <translation>Noter les relances</translation>
    </message>
    <message>
        <source>Let go: %1</source>
        <translation>Abandonnée : %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiéy: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promesse</numerusform>
            <numerusform>%n promesses</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Tenue : %1</translation>
    </message>
    <message>
        <source>Got it: %1</source>
        <translation>Reçu : %1</translation>
    </message>
    <message>
        <source>Nudge noted: %1</source>
        <translation>Relance notée : %1</translation>
    </message>
    <message>
        <source>Noted that they had to ask: %1</source>
        <translation>Noté qu’on a dû demander : %1</translation>
    </message>
    <message>
        <source>Thanks noted: %1</source>
        <translation>Remerciement noté : %1</translation>
    </message>
    <message>
        <source>Skipped this time: %1</source>
        <translation>Sautée cette fois : %1</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Supprimée : %1</translation>
    </message>
    <message>
        <source>Open again: %1</source>
        <translation>De nouveau ouverte : %1</translation>
    </message>
</context>
<context>
    <name>TokenField</name>
    <message>
        <source>⌫ again takes “%1” as plain words</source>
        <translation>⌫ encore une fois prend « %1 » comme de simples mots</translation>
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
        <translation>Dit</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>Pas dit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
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
        <translation>Nous avons téléphoné</translation>
    </message>
    <message>
        <source>We met</source>
        <translation>Nous nous sommes vus</translation>
    </message>
    <message>
        <source>We wrote</source>
        <translation>Nous nous sommes écrit</translation>
    </message>
    <message>
        <source>I told them something</source>
        <translation>Je leur ai dit quelque chose</translation>
    </message>
    <message>
        <source>I asked them something</source>
        <translation>Je leur ai demandé quelque chose</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>On m’a répondu</translation>
    </message>
    <message>
        <source>I thanked them</source>
        <translation>J’ai remercié</translation>
    </message>
    <message>
        <source>I said sorry</source>
        <translation>Je me suis excusé</translation>
    </message>
    <message>
        <source>They praised</source>
        <translation>On m’a félicité</translation>
    </message>
    <message>
        <source>They complained</source>
        <translation>On s’est plaint</translation>
    </message>
    <message>
        <source>In a few words, if you like; then Alt and the letter</source>
        <translation>En quelques mots, si vous voulez ; puis Alt et la lettre</translation>
    </message>
    <message>
        <source>What was said; may stay empty</source>
        <translation>Ce qui a été dit ; peut rester vide</translation>
    </message>
    <message>
        <source>Shift with the letter notes it and goes on: and I promised…</source>
        <translation>Maj avec la lettre le note et continue : et j’ai promis…</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>New promise</source>
        <translation>Nouvelle promesse</translation>
    </message>
    <message>
        <source>I’m waiting for…</source>
        <translation>J’attends…</translation>
    </message>
    <message>
        <source>Before you leave…</source>
        <translation>Avant de partir…</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Rappels</translation>
    </message>
    <message>
        <source>Quiet for an hour</source>
        <translation>Une heure de calme</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>End the quiet (until %1)</source>
        <translation>Finir le calme (jusqu’à %1)</translation>
    </message>
    <message>
        <source>Show all reminders</source>
        <translation>Montrer tous les rappels</translation>
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
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Ctrl Z</source>
        <translation>Ctrl Z</translation>
    </message>
</context>
<context>
    <name>UndoWords</name>
    <message>
        <source>Undone “%1”: %2</source>
        <translation>Annulé « %1 » : %2</translation>
    </message>
    <message>
        <source>Undone “%1”.</source>
        <translation>Annulé « %1 ».</translation>
    </message>
    <message>
        <source>Done again “%1”: %2</source>
        <translation>Refait « %1 » : %2</translation>
    </message>
    <message>
        <source>Done again “%1”.</source>
        <translation>Refait « %1 ».</translation>
    </message>
    <message numerus="yes">
        <source>%n promise(s)</source>
        <translation>
            <numerusform>%n promesse</numerusform>
            <numerusform>%n promesses</numerusform>
        </translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistrée</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Tenue</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Reçu</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>Nouvelles</translation>
    </message>
    <message>
        <source>Re-promise</source>
        <translation>Repromettre</translation>
    </message>
    <message>
        <source>They had to ask</source>
        <translation>Ils ont dû demander</translation>
    </message>
    <message>
        <source>Thank</source>
        <translation>Remercier</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Noté</translation>
    </message>
    <message>
        <source>They answered</source>
        <translation>On m’a répondu</translation>
    </message>
    <message>
        <source>Question noted</source>
        <translation>Question notée</translation>
    </message>
    <message>
        <source>Hangs on</source>
        <translation>Dépend de</translation>
    </message>
    <message>
        <source>Nudge</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Let go</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Skip this time</source>
        <translation>Sauter cette fois</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation>Me rappeler plus tard</translation>
    </message>
    <message>
        <source>That was close</source>
        <translation>C’était juste</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Corriger</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Deleted in another place</source>
        <translation>Supprimé à un autre endroit</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>La même personne</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Restaurer</translation>
    </message>
    <message>
        <source>The last step</source>
        <translation>La dernière étape</translation>
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
        <translation>Votre livre est scellé</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Clé de secours</translation>
    </message>
    <message>
        <source>Recovery key: 13 groups of 5, from your paper</source>
        <translation>Clé de secours : 13 groupes de 5, sur votre papier</translation>
    </message>
    <message>
        <source>Open the book</source>
        <translation>Ouvrir le livre</translation>
    </message>
    <message>
        <source>Ask the keyring again</source>
        <translation>Redemander au trousseau</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>UpcomingDays</name>
    <message>
        <source>Days that stand one by one</source>
        <translation>Jours présentés un par un</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 jours</translation>
    </message>
    <message>
        <source>14 days</source>
        <translation>14 jours</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 jours</translation>
    </message>
</context>
<context>
    <name>UpdateBox</name>
    <message>
        <source>Nothing more is owed</source>
        <translation>Plus rien à faire</translation>
    </message>
    <message>
        <source>This word was the answer; the message is kept</source>
        <translation>Ce mot était la réponse ; le message est tenu</translation>
    </message>
    <message>
        <source>Nothing more is owed: it is kept.</source>
        <translation>Plus rien à faire : c’est tenu.</translation>
    </message>
    <message>
        <source>No time is named; the messages are kept.</source>
        <translation>Aucun délai n’est donné ; les messages sont tenus.</translation>
    </message>
    <message>
        <source>All of these go on as promises, due %1.</source>
        <translation>Toutes continuent comme promesses, pour %1.</translation>
    </message>
    <message>
        <source>What is due later stays as it is.</source>
        <translation>Ce qui est dû plus tard reste tel quel.</translation>
    </message>
    <message>
        <source>The due moves to %1.</source>
        <translation>L’échéance passe à %1.</translation>
    </message>
    <message>
        <source>It goes on as a promise, due %1.</source>
        <translation>Cela continue comme promesse, pour %1.</translation>
    </message>
</context>
<context>
    <name>Verbs</name>
    <message>
        <source>I asked a question back</source>
        <translation>J’ai posé une question en retour</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Tenue : %1</translation>
    </message>
    <message>
        <source>Do again</source>
        <translation>Refaire</translation>
    </message>
    <message>
        <source>Got it: %1</source>
        <translation>Reçu : %1</translation>
    </message>
    <message>
        <source>Noted that they had to ask: %1</source>
        <translation>Noté qu’on a dû demander : %1</translation>
    </message>
    <message>
        <source>Skipped this time: %1</source>
        <translation>Sautée cette fois : %1</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>Copiéy: %1</translation>
    </message>
    <message>
        <source>Where does it stand?</source>
        <translation>Où en est-ce ?</translation>
    </message>
    <message>
        <source>What you told them: the yard is late, you will have it on Friday</source>
        <translation>Ce que vous avez dit : le chantier est en retard, vous l’aurez vendredi</translation>
    </message>
    <message>
        <source>Note the update</source>
        <translation>Noter l’information</translation>
    </message>
    <message>
        <source>Update noted: %1</source>
        <translation>Information notée : %1</translation>
    </message>
    <message>
        <source>What do you thank them for?</source>
        <translation>De quoi les remerciez-vous ?</translation>
    </message>
    <message>
        <source>Your words (may stay empty)</source>
        <translation>Vos mots (peuvent rester vides)</translation>
    </message>
    <message>
        <source>Note the thanks</source>
        <translation>Noter le remerciement</translation>
    </message>
    <message>
        <source>Thanks noted: %1</source>
        <translation>Remerciement noté : %1</translation>
    </message>
    <message>
        <source>It came. What do you thank them for?</source>
        <translation>C’est arrivé. De quoi les remerciez-vous ?</translation>
    </message>
    <message>
        <source>Got it, and thank</source>
        <translation>Reçu, et remercier</translation>
    </message>
    <message>
        <source>Got it, with thanks: %1</source>
        <translation>Reçu, avec remerciements : %1</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Pour quand ?</translation>
    </message>
    <message>
        <source>By when now?</source>
        <translation>Pour quand maintenant ?</translation>
    </message>
    <message>
        <source>them</source>
        <translation>eux</translation>
    </message>
    <message>
        <source>Did you tell %1?</source>
        <translation>L’avez-vous dit à %1 ?</translation>
    </message>
    <message>
        <source>%1, now by %2</source>
        <translation>%1, maintenant avant %2</translation>
    </message>
    <message>
        <source>Now by %2: %1</source>
        <translation>Maintenant avant %2 : %1</translation>
    </message>
    <message>
        <source>Does %1 know that you let it go?</source>
        <translation>%1 sait-il que vous abandonnez ?</translation>
    </message>
    <message>
        <source>Let go: %1</source>
        <translation>Abandonnée : %1</translation>
    </message>
</context>
<context>
    <name>WaitingOrder</name>
    <message>
        <source>Order</source>
        <translation>Ordre</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Les plus anciennes d’abord</translation>
    </message>
    <message>
        <source>By person</source>
        <translation>Par personne</translation>
    </message>
</context>
<context>
    <name>WaysOut</name>
    <message>
        <source>Open in mail</source>
        <translation>Ouvrir dans le courrier</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Walk over</source>
        <translation>Aller voir</translation>
    </message>
    <message>
        <source>Go and say it; noted as said in person</source>
        <translation>Allez le dire ; noté comme dit en personne</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>One line, shown again next week</source>
        <translation>Une ligne, montrée de nouveau la semaine prochaine</translation>
    </message>
    <message>
        <source>%1 is quiet and loyal: %2.</source>
        <translation>%1 est discret et fidèle : %2.</translation>
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
        <translation>Écrivez quand : hier 10h, lundi, 21 novembre</translation>
    </message>
    <message>
        <source>Or type when: friday 3pm, in 2 hours, 1 december</source>
        <translation>Ou écrivez quand : vendredi 15h, dans 2 heures, 1er décembre</translation>
    </message>
    <message>
        <source>Not a time yet.</source>
        <translation>Pas encore un moment.</translation>
    </message>
    <message>
        <source>%1 is over already.</source>
        <translation>%1 est déjà passé.</translation>
    </message>
    <message>
        <source>%1 is still to come.</source>
        <translation>%1 est encore à venir.</translation>
    </message>
</context>
<context>
    <name>WordVerbs</name>
    <message>
        <source>The complaint is noted. A word to %1?</source>
        <translation>La plainte est notée. Un mot à %1 ?</translation>
    </message>
    <message>
        <source>It is marked. A word to %1?</source>
        <translation>C’est noté. Un mot à %1 ?</translation>
    </message>
    <message>
        <source>The praise is noted. Thank %1?</source>
        <translation>Les félicitations sont notées. Remercier %1 ?</translation>
    </message>
    <message>
        <source>Thank %1</source>
        <translation>Remercier %1</translation>
    </message>
    <message>
        <source>How do you ask again?</source>
        <translation>Comment redemander ?</translation>
    </message>
    <message>
        <source>Note the nudge</source>
        <translation>Noter la relance</translation>
    </message>
    <message>
        <source>Nudge noted: %1</source>
        <translation>Relance notée : %1</translation>
    </message>
    <message>
        <source>A word to %1</source>
        <translation>Un mot à %1</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Le noter</translation>
    </message>
    <message>
        <source>Thanked %1</source>
        <translation>%1 remercié</translation>
    </message>
    <message>
        <source>Noted: a word to %1</source>
        <translation>Noté : un mot à %1</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Demain</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>weekday, day, month</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 %3 %4</source>
        <comment>weekday, day, month, year</comment>
        <translation>%1 %2 %3 %4</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>weekday, day, month in full</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1–%2 %3</source>
        <comment>day, day, month</comment>
        <translation>%1–%2 %3</translation>
    </message>
    <message>
        <source>%1 %2 – %3 %4</source>
        <comment>day, month, day, month</comment>
        <translation>%1 %2 – %3 %4</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>à l’instant</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>il y a %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>il y a %1 h</translation>
    </message>
    <message>
        <source>a day ago</source>
        <translation>il y a un jour</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>il y a %1 jours</translation>
    </message>
    <message>
        <source>In person</source>
        <translation>En personne</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Téléphone</translation>
    </message>
    <message>
        <source>Voicemail</source>
        <translation>Messagerie vocale</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Messagerie</translation>
    </message>
    <message>
        <source>Social</source>
        <translation>Réseaux sociaux</translation>
    </message>
    <message>
        <source>Word of mouth</source>
        <translation>Bouche à oreille</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>en personne</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>par téléphone</translation>
    </message>
    <message>
        <source>by voicemail</source>
        <translation>par messagerie vocale</translation>
    </message>
    <message>
        <source>by email</source>
        <translation>par e-mail</translation>
    </message>
    <message>
        <source>by chat</source>
        <translation>par messagerie</translation>
    </message>
    <message>
        <source>on social media</source>
        <translation>sur les réseaux sociaux</translation>
    </message>
    <message>
        <source>by word of mouth</source>
        <translation>par bouche à oreille</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>avant %1</translation>
    </message>
</context>
<context>
    <name>WordsPrompt</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Échap</translation>
    </message>
</context>
<context>
    <name>_AccountRow</name>
    <message>
        <source>Put back there</source>
        <translation>Y remettre</translation>
    </message>
    <message>
        <source>Delete here</source>
        <translation>Supprimer ici</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Tester</translation>
    </message>
    <message>
        <source>Test %1</source>
        <translation>Tester %1</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Reprendre</translation>
    </message>
    <message>
        <source>Resume %1</source>
        <translation>Reprendre %1</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Pause %1</source>
        <translation>Suspendre %1</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
    <message>
        <source>Asking…</source>
        <translation>Interrogation…</translation>
    </message>
    <message>
        <source>Really remove</source>
        <translation>Vraiment retirer</translation>
    </message>
    <message>
        <source>Really remove %1</source>
        <translation>Vraiment retirer %1</translation>
    </message>
    <message>
        <source>Its secret is forgotten. Your promises stay, here and there. Press again to remove it</source>
        <translation>Son mot de passe est oublié. Vos promesses restent, ici et là-bas. Appuyez encore pour le retirer</translation>
    </message>
</context>
<context>
    <name>_BackupRow</name>
    <message>
        <source>What would change?</source>
        <translation>Qu’est-ce qui changerait ?</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sauvegarde</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>Y revenir</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>_Bar</name>
    <message>
        <source>There are examples among these, to look and try.</source>
        <translation>Il y a ici des exemples, pour regarder et essayer.</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Les enlever</translation>
    </message>
</context>
<context>
    <name>_CapButton</name>
    <message>
        <source>Enter, then a letter, chooses another key; Backspace its first one.</source>
        <translation>Entrée, puis une lettre, choisit une autre touche ; Retour arrière, la première.</translation>
    </message>
    <message>
        <source>Another key for %1</source>
        <translation>Autre touche pour %1</translation>
    </message>
</context>
<context>
    <name>_Head</name>
    <message>
        <source>Person</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>I owe</source>
        <translation>Je dois</translation>
    </message>
    <message>
        <source>They owe</source>
        <translation>On me doit</translation>
    </message>
    <message>
        <source>Last touch</source>
        <translation>Dernier contact</translation>
    </message>
    <message>
        <source>Rhythm</source>
        <translation>Rythme</translation>
    </message>
</context>
<context>
    <name>_Questions</name>
    <message>
        <source>To whom?</source>
        <translation>À qui ?</translation>
    </message>
    <message>
        <source>About whom?</source>
        <translation>Au sujet de qui ?</translation>
    </message>
    <message>
        <source>By when?</source>
        <translation>Pour quand ?</translation>
    </message>
    <message>
        <source>How did it come?</source>
        <translation>Comment est-ce venu ?</translation>
    </message>
    <message>
        <source>Which case?</source>
        <translation>Quel dossier ?</translation>
    </message>
    <message>
        <source>Where was it made?</source>
        <translation>Où a-t-elle été faite ?</translation>
    </message>
    <message>
        <source>Whose promise is it?</source>
        <translation>De qui est la promesse ?</translation>
    </message>
    <message>
        <source>How often?</source>
        <translation>À quelle fréquence ?</translation>
    </message>
    <message>
        <source>Leave it empty</source>
        <translation>Laisser vide</translation>
    </message>
    <message>
        <source>A name</source>
        <translation>Un nom</translation>
    </message>
    <message>
        <source>A case, ticket or order number</source>
        <translation>Un numéro de dossier, de ticket ou de commande</translation>
    </message>
    <message>
        <source>A place: break room, market</source>
        <translation>Un lieu : salle de pause, marché</translation>
    </message>
</context>
<context>
    <name>_StepButton</name>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>to look at</source>
        <translation>à voir</translation>
    </message>
    <message>
        <source>Shown now.</source>
        <translation>Affichée en ce moment.</translation>
    </message>
    <message>
        <source>Enter shows it.</source>
        <translation>Entrée l’affiche.</translation>
    </message>
</context>
</TS>
