import type { ReviewTexts } from '../language.ts'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { review as en } from './en.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { hi } from './hi.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { pt } from './pt.ts'
import { ru } from './ru.ts'
import { tr } from './tr.ts'
import { uk } from './uk.ts'
import { zh } from './zh.ts'

/** What reviewing says, in every language of the interface by its tag. */
export const reviews: Record<string, ReviewTexts> = { ar, de, en, es, fr, he, hi, ja, ko, pt, ru, tr, uk, zh }
