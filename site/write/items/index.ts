import type { ComponentType } from 'preact'
import type { ItemTypeName } from '../item-types.ts'
import { ChoiceForm } from './choice-form.tsx'
import type { FormProps } from './form.ts'
import { HottextForm } from './hottext-form.tsx'
import { InlineChoiceForm } from './inline-choice-form.tsx'
import { MatchForm } from './match-form.tsx'
import { NumberForm } from './number-form.tsx'
import { OrderForm } from './order-form.tsx'
import { TextEntryForm } from './text-entry-form.tsx'
import { TrueFalseForm } from './true-false-form.tsx'

/** The fields whose problems the form of each type shows. */
export const fieldsOf: Record<ItemTypeName, readonly string[]> = {
  choice: ['choices', 'correctResponse'],
  'multiple-choice': ['choices', 'correctResponse'],
  'true-false': ['correctResponse'],
  number: ['correctResponse', 'tolerance', 'unit'],
  'text-entry': ['correctResponse'],
  order: ['choices', 'correctResponse'],
  match: ['left', 'right', 'correctResponse'],
  'inline-choice': ['text', 'gaps', 'correctResponse'],
  hottext: ['sentences', 'correctResponse'],
}

/** The form of each type. */
export const itemForms: Record<ItemTypeName, ComponentType<FormProps>> = {
  choice: ChoiceForm,
  'multiple-choice': ChoiceForm,
  'true-false': TrueFalseForm,
  number: NumberForm,
  'text-entry': TextEntryForm,
  order: OrderForm,
  match: MatchForm,
  'inline-choice': InlineChoiceForm,
  hottext: HottextForm,
}
