const raised: Record<string, string> = {
  ...Object.fromEntries(
    [...'0123456789+-=()ni'].map((plain, index) => [plain, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ'][index] as string]),
  ),
  '−': '⁻',
}
const lowered: Record<string, string> = {
  ...Object.fromEntries([...'0123456789+-=()'].map((plain, index) => [plain, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][index] as string])),
  '−': '₋',
}

/** Text set high or low, in Unicode's own characters where they exist (x², H₂O), else as x^(ab) and x_(ab). */
export function raise(text: string, where: 'sup' | 'sub'): string[] {
  const table = where === 'sup' ? raised : lowered
  const bare = text.trim()
  if (!bare) return [' ']
  if ([...bare].every((character) => table[character])) return [[...bare].map((character) => table[character]).join('')]
  const mark = where === 'sup' ? '^' : '_'
  return [[...bare].length === 1 ? `${mark}${bare}` : `${mark}(${bare})`]
}
