/** The languages of the interface, in the order in which the embed builder lists them. Each has a folder here. */
export const interfaceLanguages = [
  ...['en', 'ko', 'es', 'fr', 'de', 'pt', 'ar'],
  ...['he', 'hi', 'ja', 'zh', 'ru', 'uk', 'tr'],
] as const
export type InterfaceLanguage = (typeof interfaceLanguages)[number]

/** The files of a language that browsers load with the widget: until something is answered, from then on, in reviews, in classes. */
export const widgetTexts = ['quiz', 'work', 'review', 'seat'] as const
