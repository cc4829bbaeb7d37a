const setOf = (words: string) => new Set(words.split(' '))

/** Titles of people and parts of names, as they are written: no sentence ends with one. Without their full stop. */
const titles = setOf(
  'Dr Drs Mr Mrs Ms Mx Prof Profs St Ste Gen Col Lt Sgt Capt Cmdr Adm Maj Cpl Pvt Rev Fr Hon Gov Sen Rep Pres Supt Insp Messrs Mt Ft ' +
    'Hr Hrn Dipl Ing med phil jur rer nat M MM Mme Mmes Mlle Me Mgr Pr Dra Sr Sra Srta Sres Lic Gral Cnel Profa Eng Exmo Exma ' +
    'Dott Sig Sigg Avv On Mevr Dhr ir drs mgr inż św ul Doç Yrd Av Sn ' +
    'г гг ул им акад проф тов м вул ім д أ د م डॉ श्री श्रीमती प्रो ד פרופ',
)

/** Abbreviations before a number. Many are words, too, which a sentence may end with. */
const beforeNumbers = setOf(
  'no nos nr núm n vol fig figs eq ch sec art p pp ed cf v abs bd abb tab kap s str chap cap av c pág págs pag pagg rys ok стр рис табл ст п с стор № tel т max min approx ca est born',
)

/** Abbreviations that stand in the middle of a sentence. */
const inside = setOf(
  'e.g i.e vs approx ca bzw vgl evtl ggf sog inkl exkl zzgl geb gest gegr allg d.h z.b aprox env bijv tzw örn cf p.ej p.ex z d u',
)

/** Abbreviations that a sentence may end with, too. */
const anywhere = setOf(
  'inc ltd corp co jr bros llc plc etc al u.s u.k u.n e.u u.s.a d.c b.c a.d ph.d m.d b.a m.a jan feb mar apr jun jul aug sept sep oct ' +
    'nov dec mio mrd ee uu ee.uu n.b p.s s.a s.l s.p.a cia u.a u.u o.ä v.chr n.chr',
)

/** Words that begin sentences and are no names: after "U.S." one of them shows that a sentence has ended. */
const starters = setOf(
  'the a an it he she they we i you this that these those but and in on at for after before when while if as there however meanwhile no ' +
    'der die das ein eine er sie es wir ihr aber und doch auch im am nach seit wenn dort hier danach ' +
    'le la les un une il elle ils elles nous mais et dans en après ce cette ces ' +
    'el los las una él ella ellos pero y esto este esta desde cuando luego ' +
    'o os as um uma ele ela eles mas e isso quando ' +
    'он она они это но и в на после когда він вона вони це але',
)

const timeOfDay = setOf('a.m p.m')
const afterTime =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day|^(?:jan|feb|mar|apr|may|june|july|aug|sep|oct|nov|dec)|^(?:E[SD]?T|GMT|UTC|CET|local)\b/i

/** True if a word with a full stop is an abbreviation there, and no sentence ends; `next` is the text after it. */
export function isAbbreviated(word: string, next: string): boolean {
  if (titles.has(word)) return true
  const plain = word.toLowerCase()
  if (beforeNumbers.has(plain) && /^[\p{Nd}IVXLC]+\b/u.test(next)) return true
  if (inside.has(plain)) return true
  if (timeOfDay.has(plain)) return afterTime.test(next)
  return anywhere.has(plain) && !startsSentence(next)
}

/** True if a text begins with a word that begins sentences and is no name. */
export const startsSentence = (text: string): boolean =>
  starters.has((/^[\p{L}\p{M}]+/u.exec(text)?.[0] ?? '').toLowerCase())
