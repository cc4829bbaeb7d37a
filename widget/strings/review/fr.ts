import type { ReviewTexts } from '../language.ts'

/** French */
export const fr = {
  offer: 'Revoir ce que j’ai manqué',
  offerHow:
    'Les questions de ce quiz et des suivants reviennent juste avant que tu ne les oublies. Elles restent sur cet appareil seulement, et tu peux les effacer à tout moment.',
  offerKept: 'De ce quiz dans ta révision : {0}.',
  toReview: 'Aller à ta révision',
  keepsNothing: 'Le navigateur ne laisse rien enregistrer par cette page : aucune question ne peut revenir ici.',

  review: 'Révision',
  noDeck: 'Rien à réviser pour l’instant',
  noDeckHow:
    'Fais un quiz ici et choisis « {0} » à la fin. Ses questions reviennent juste avant que tu ne les oublies.',
  due: 'À revoir maintenant : {0}',
  noneDue: 'Rien à revoir maintenant',
  doneForNow: 'Fini pour l’instant',
  comesBack: '{0} : {1}',
  begin: 'Commencer',
  stop: 'Arrêter pour l’instant',

  left: 'Encore à revoir : {0}',
  showAnswer: 'Montrer la réponse',
  judgeYourself: 'Seule la bonne réponse est connue ici. Si la tienne veut dire la même chose, choisis « {0} ».',
  when: 'Quand cette question doit-elle revenir ?',
  'rate-1': 'Oubliée',
  'rate-2': 'Difficile',
  'rate-3': 'Je savais',
  'rate-4': 'Facile',
  rated: 'Elle revient {0}.',
  undo: 'Annuler le dernier choix',
  from: 'Du quiz :',

  deck: 'Ce qui est gardé',
  deckHow:
    'Tes questions ({0}) et quand tu as répondu à chacune. Tout est sur cet appareil, dans ce navigateur, pour ce site ; rien n’est envoyé.',
  nothingKept: 'Rien. Une révision enregistrée dans un fichier peut être ouverte ici.',
  save: 'Enregistrer dans un fichier',
  open: 'Ouvrir un fichier enregistré',
  forget: 'Tout effacer',
  askForget:
    'Tes questions ({0}) et quand tu as répondu à chacune seront effacées de cet appareil. Plus rien n’est gardé jusqu’à ce que tu le redemandes. Seul un fichier que tu as enregistré pourrait les faire revenir.',
  keep: 'Tout garder',
  forgotten: 'Tout est effacé.',
  opened: 'Du fichier : {0} nouvelles, {1} mises à jour.',
  'not-a-deck': 'Ce fichier n’a pas été enregistré depuis une révision. Rien n’a été changé.',
  'newer-deck': 'Ce fichier vient d’une version plus récente. Recharge la page et réessaie. Rien n’a été changé.',
  'other-host': 'Ce fichier est celui de la révision sur {0}. Rien n’a été changé.',
  'damaged-deck': 'Ce fichier est abîmé à {0}. Rien n’a été changé.',
} as const satisfies ReviewTexts
