"""The sentences that drafts begin with, per language; the user may write their own in place of each.

A name in braces is filled in: `{name}` of the person, `{what}` as it was promised, `{due}` when it is now meant, `{was}` when
they expected it, `{from}` and `{to}` of an absence. A sentence with a name that is not known stays out.
"""

from __future__ import annotations

Template = tuple[str, ...]

# Each template is a list of sentences. The first names the person; by voice it is left out, since one says hello anyway.
TEMPLATES: dict[str, dict[str, Template]] = {
    "en": {
        "update.1": ("Hi {name},", "a quick word on “{what}”: I am on it.", "You will have it by {due}."),
        "update.2": (
            "Hi {name},",
            "“{what}” is not forgotten.",
            "I am waiting for one more answer and will tell you more by {due}.",
        ),
        "update.3": (
            "Hi {name},",
            "“{what}” takes longer than I thought.",
            "I will get back to you by {due}, whatever I have by then.",
        ),
        "repromise": (
            "Hi {name},",
            "I said {was} for “{what}”, and I will not make that.",
            "You will have it by {due}.",
        ),
        "repromise.earlier": (
            "Hi {name},",
            "I said {was} for “{what}”, and it will be earlier.",
            "You will have it by {due}.",
        ),
        "apology": (
            "Hi {name},",
            "you waited for “{what}”, and I did not say a word. I am sorry.",
            "I am seeing to it now, and you will have it by {due}.",
        ),
        "apology.complaint": (
            "Hi {name},",
            "you told me what went wrong, and you were right to. I am sorry.",
            "I am seeing to it now.",
            "You will hear from me by {due}.",
        ),
        "apology.near": (
            "Hi {name},",
            "“{what}” nearly went wrong, and I did not want you to hear it from others. I am sorry.",
            "I am seeing to it that it does not happen again.",
        ),
        "make_right": (
            "Hi {name},",
            "I left you without a word on “{what}”, and that was not right. I am sorry.",
            "Is it still of use to you? If so, you will have it by {due}.",
        ),
        "make_right.quiet": (
            "Hi {name},",
            "you have not heard from me for a long time, and I left you without a word. That was not right, and I am sorry.",
            "How are you, and is there anything I can do for you?",
        ),
        "no": (
            "Hi {name},",
            "I said “{what}”, and I have to say no: I will not get to it.",
            "You should hear that from me, and now. I am sorry.",
        ),
        "thanks": ("Hi {name},", "thank you for “{what}”.", "It helped."),
        "thanks.loyal": ("Hi {name},", "it is always good to work with you, and I say so too seldom.", "Thank you."),
        "thanks.patient": ("Hi {name},", "thank you for your patience with “{what}”.", "It was not taken for granted."),
        "thanks.praise": ("Hi {name},", "thank you for your kind words.", "They made my day."),
        "nudge.gentle": (
            "Hi {name},",
            "just a thought: how is it going with “{what}”?",
            "No hurry if it is on its way.",
        ),
        "nudge.plain": ("Hi {name},", "I am still waiting for “{what}”.", "When may I count on it?"),
        "nudge.firm": (
            "Hi {name},",
            "“{what}” was due {was}, and others wait for it.",
            "Please let me have it by {due}, or tell me what is in the way.",
        ),
        "question": ("Does this answer your question, or is something still open?",),
        "away": ("Hi {name},", "I am away from {from} to {to}.", "“{what}” will be with you by {due}."),
        "away.theirs": (
            "Hi {name},",
            "I am away from {from} to {to}.",
            "It is enough if “{what}” is here by {due}.",
        ),
    },
    "de": {
        "update.1": ("Hallo {name},", "kurz zu „{what}“: Ich bin dran.", "Bis {due} ist es da."),
        "update.2": (
            "Hallo {name},",
            "„{what}“ ist nicht vergessen.",
            "Mir fehlt noch eine Antwort; bis {due} weiß ich mehr.",
        ),
        "update.3": (
            "Hallo {name},",
            "„{what}“ dauert länger als gedacht.",
            "Bis {due} melde ich mich, mit dem, was ich dann habe.",
        ),
        "repromise": (
            "Hallo {name},",
            "für „{what}“ hatte ich {was} gesagt, und das schaffe ich nicht.",
            "Bis {due} ist es da.",
        ),
        "repromise.earlier": (
            "Hallo {name},",
            "für „{what}“ hatte ich {was} gesagt, und es geht früher.",
            "Bis {due} ist es da.",
        ),
        "apology": (
            "Hallo {name},",
            "„{what}“ ließ auf sich warten, und ich habe nichts gesagt. Das tut mir leid.",
            "Ich kümmere mich jetzt darum; bis {due} ist es da.",
        ),
        "apology.complaint": (
            "Hallo {name},",
            "danke für die offenen Worte, sie waren berechtigt. Es tut mir leid.",
            "Ich kümmere mich jetzt darum.",
            "Bis {due} melde ich mich.",
        ),
        "apology.near": (
            "Hallo {name},",
            "„{what}“ wäre beinahe schiefgegangen, und das soll niemand von anderen hören. Es tut mir leid.",
            "Ich sorge dafür, dass es nicht wieder vorkommt.",
        ),
        "make_right": (
            "Hallo {name},",
            "zu „{what}“ kam von mir kein Wort, und das war nicht in Ordnung. Es tut mir leid.",
            "Hilft es noch? Dann ist es bis {due} da.",
        ),
        "make_right.quiet": (
            "Hallo {name},",
            "von mir kam lange kein Wort, und das war nicht in Ordnung. Es tut mir leid.",
            "Wie geht es, und kann ich etwas tun?",
        ),
        "no": (
            "Hallo {name},",
            "„{what}“ hatte ich zugesagt, und ich muss absagen: Ich komme nicht dazu.",
            "Das soll jetzt gesagt sein, und von mir. Es tut mir leid.",
        ),
        "thanks": ("Hallo {name},", "danke für „{what}“.", "Das hat geholfen."),
        "thanks.loyal": ("Hallo {name},", "die Zusammenarbeit ist immer gut, und ich sage es zu selten.", "Danke."),
        "thanks.patient": ("Hallo {name},", "danke für die Geduld mit „{what}“.", "Das war nicht selbstverständlich."),
        "thanks.praise": ("Hallo {name},", "danke für die freundlichen Worte.", "Sie haben mir den Tag verschönert."),
        "nudge.gentle": (
            "Hallo {name},",
            "nur ein Gedanke: Wie steht es um „{what}“?",
            "Es eilt nicht, wenn es unterwegs ist.",
        ),
        "nudge.plain": ("Hallo {name},", "auf „{what}“ warte ich noch.", "Wann kann ich damit rechnen?"),
        "nudge.firm": (
            "Hallo {name},",
            "„{what}“ war {was} fällig, und andere warten darauf.",
            "Bitte bis {due}, oder ein Wort, was im Weg steht.",
        ),
        "question": ("Ist die Frage damit beantwortet, oder ist noch etwas offen?",),
        "away": ("Hallo {name},", "von {from} bis {to} bin ich nicht da.", "„{what}“ kommt bis {due}."),
        "away.theirs": (
            "Hallo {name},",
            "von {from} bis {to} bin ich nicht da.",
            "Es genügt, wenn „{what}“ bis {due} da ist.",
        ),
    },
    "fr": {
        "update.1": ("Bonjour {name},", "un mot sur « {what} » : je m’en occupe.", "Ce sera fait d’ici {due}."),
        "update.2": (
            "Bonjour {name},",
            "« {what} » n’est pas oublié.",
            "Il me manque une réponse ; j’en saurai plus d’ici {due}.",
        ),
        "update.3": (
            "Bonjour {name},",
            "« {what} » prend plus de temps que prévu.",
            "Je reviens vers vous d’ici {due}, avec ce que j’aurai.",
        ),
        "repromise": (
            "Bonjour {name},",
            "pour « {what} », j’avais dit {was}, et je ne tiendrai pas.",
            "Ce sera fait d’ici {due}.",
        ),
        "repromise.earlier": (
            "Bonjour {name},",
            "pour « {what} », j’avais dit {was}, et ce sera plus tôt.",
            "Ce sera fait d’ici {due}.",
        ),
        "apology": (
            "Bonjour {name},",
            "vous avez attendu « {what} » sans un mot de ma part. J’en suis désolé.",
            "Je m’en occupe maintenant ; ce sera fait d’ici {due}.",
        ),
        "apology.complaint": (
            "Bonjour {name},",
            "merci de m’avoir dit ce qui n’allait pas, et à juste titre. J’en suis désolé.",
            "Je m’en occupe maintenant.",
            "Vous aurez de mes nouvelles d’ici {due}.",
        ),
        "apology.near": (
            "Bonjour {name},",
            "« {what} » a failli mal tourner, et je tenais à vous le dire moi-même. J’en suis désolé.",
            "Je veille à ce que cela ne se reproduise pas.",
        ),
        "make_right": (
            "Bonjour {name},",
            "je vous ai laissé sans nouvelles de « {what} », et ce n’était pas correct. J’en suis désolé.",
            "Est-ce encore utile ? Si oui, ce sera fait d’ici {due}.",
        ),
        "make_right.quiet": (
            "Bonjour {name},",
            "je vous ai laissé longtemps sans un mot, et ce n’était pas correct. J’en suis désolé.",
            "Comment allez-vous, et puis-je faire quelque chose pour vous ?",
        ),
        "no": (
            "Bonjour {name},",
            "j’avais promis « {what} », et je dois dire non : je n’y arriverai pas.",
            "Je préfère vous le dire maintenant, et moi-même. J’en suis désolé.",
        ),
        "thanks": ("Bonjour {name},", "merci pour « {what} ».", "Cela m’a aidé."),
        "thanks.loyal": (
            "Bonjour {name},",
            "c’est toujours un plaisir de travailler avec vous, et je le dis trop peu.",
            "Merci.",
        ),
        "thanks.patient": ("Bonjour {name},", "merci de votre patience pour « {what} ».", "Cela n’allait pas de soi."),
        "thanks.praise": ("Bonjour {name},", "merci de vos mots aimables.", "Ils ont fait ma journée."),
        "nudge.gentle": (
            "Bonjour {name},",
            "une simple pensée : où en est « {what} » ?",
            "Rien ne presse si c’est en route.",
        ),
        "nudge.plain": ("Bonjour {name},", "j’attends encore « {what} ».", "Quand puis-je compter dessus ?"),
        "nudge.firm": (
            "Bonjour {name},",
            "« {what} » était attendu {was}, et d’autres en dépendent.",
            "Merci de me l’envoyer d’ici {due}, ou de me dire ce qui bloque.",
        ),
        "question": ("Est-ce que cela répond à votre question, ou reste-t-il quelque chose ?",),
        "away": ("Bonjour {name},", "je suis absent du {from} au {to}.", "« {what} » sera fait d’ici {due}."),
        "away.theirs": (
            "Bonjour {name},",
            "je suis absent du {from} au {to}.",
            "Il suffit que « {what} » soit là d’ici {due}.",
        ),
    },
    "es": {
        "update.1": ("Hola {name}:", "unas palabras sobre «{what}»: estoy en ello.", "Estará para {due}."),
        "update.2": ("Hola {name}:", "«{what}» no está olvidado.", "Me falta una respuesta; sabré más para {due}."),
        "update.3": (
            "Hola {name}:",
            "«{what}» lleva más tiempo de lo que pensaba.",
            "Vuelvo a escribir para {due}, con lo que tenga.",
        ),
        "repromise": ("Hola {name}:", "para «{what}» dije {was}, y no llego.", "Estará para {due}."),
        "repromise.earlier": ("Hola {name}:", "para «{what}» dije {was}, y será antes.", "Estará para {due}."),
        "apology": (
            "Hola {name}:",
            "esperaste por «{what}» y no dije nada. Lo siento.",
            "Me ocupo ahora; estará para {due}.",
        ),
        "apology.complaint": (
            "Hola {name}:",
            "gracias por decirme lo que salió mal, y con razón. Lo siento.",
            "Me ocupo ahora.",
            "Tendrás noticias mías para {due}.",
        ),
        "apology.near": (
            "Hola {name}:",
            "«{what}» estuvo a punto de salir mal, y no quería que lo supieras por otros. Lo siento.",
            "Me aseguro de que no vuelva a pasar.",
        ),
        "make_right": (
            "Hola {name}:",
            "te dejé sin noticias de «{what}», y no estuvo bien. Lo siento.",
            "¿Todavía sirve? Si es así, estará para {due}.",
        ),
        "make_right.quiet": (
            "Hola {name}:",
            "hace mucho que te dejé sin noticias, y no estuvo bien. Lo siento.",
            "¿Cómo estás, y puedo hacer algo por ti?",
        ),
        "no": (
            "Hola {name}:",
            "prometí «{what}», y tengo que decir que no: no llegaré a hacerlo.",
            "Prefiero decírtelo ahora y yo mismo. Lo siento.",
        ),
        "thanks": ("Hola {name}:", "gracias por «{what}».", "Me ayudó."),
        "thanks.loyal": ("Hola {name}:", "siempre es un gusto trabajar contigo, y lo digo muy poco.", "Gracias."),
        "thanks.patient": ("Hola {name}:", "gracias por tu paciencia con «{what}».", "No lo di por hecho."),
        "thanks.praise": ("Hola {name}:", "gracias por tus amables palabras.", "Me alegraron el día."),
        "nudge.gentle": ("Hola {name}:", "solo una idea: ¿cómo va «{what}»?", "Sin prisa si está en camino."),
        "nudge.plain": ("Hola {name}:", "sigo esperando «{what}».", "¿Cuándo puedo contar con ello?"),
        "nudge.firm": (
            "Hola {name}:",
            "«{what}» era para {was}, y otros lo esperan.",
            "Por favor, para {due}, o dime qué lo impide.",
        ),
        "question": ("¿Responde esto a tu pregunta, o queda algo abierto?",),
        "away": ("Hola {name}:", "estoy fuera del {from} al {to}.", "«{what}» estará para {due}."),
        "away.theirs": (
            "Hola {name}:",
            "estoy fuera del {from} al {to}.",
            "Basta con que «{what}» esté para {due}.",
        ),
    },
}
