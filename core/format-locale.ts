/**
 * The locale that formats numbers and dates in a language: Arabic without a region has European digits, as in current CLDR,
 * since engines with other data write ١٢٣. A region keeps its digits, which are the same in every engine.
 */
export const formatLocale = (language: string): string => (/^ar$/i.test(language) ? 'ar-u-nu-latn' : language)
