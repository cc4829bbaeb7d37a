import type { Cut } from './cut-out.ts'

/** Declarations of ts-fsrs by name, those in a class after a dot, and what stands in their place for reviews. */
export const declarations: Readonly<Record<string, string>> = {
  // What it adds to the dates of a page that it is a guest in.
  'Date.prototype.scheduler': '',
  'Date.prototype.diff': '',
  'Date.prototype.format': '',
  'Date.prototype.dueFormat': '',
  // States and ratings are always given as numbers, times as numbers or dates.
  State: 'const State = { New: 0, Learning: 1, Review: 2, Relearning: 3 }',
  Rating: 'const Rating = { Again: 1, Hard: 2, Good: 3, Easy: 4 }',
  TypeConvert: 'const TypeConvert = { card: (card) => ({ ...card }), time: (value) => new Date(value) }',
  'AbstractScheduler.checkGrade': '',
  // The parameters are the library's own: none are filled up, kept within limits, or changed. The steps among them are of minutes.
  'FSRSAlgorithm.constructor': `constructor() {
    this.intervalModifier = this.calculate_interval_modifier(default_request_retention)
    this.forgetting_curve = forgetting_curve.bind(this, default_w)
  }`,
  'FSRSAlgorithm.param': '',
  'FSRSAlgorithm.parameters': '',
  'FSRSAlgorithm.prepare_parameters': '',
  'FSRSAlgorithm.update_parameters': '',
  'FSRSAlgorithm.params_handler_proxy': '',
  'FSRSAlgorithm.interval_modifier': '',
  'FSRS.params_handler_proxy': '',
  ConvertStepUnitToMinutes: 'const ConvertStepUnitToMinutes = (step) => parseInt(step, 10)',
  // There is no fuzz, and so no seed.
  'FSRSAlgorithm._seed': '',
  'FSRSAlgorithm.seed': '',
  // There is one scheduler, with the steps that it has by default.
  'AbstractScheduler.strategies': '',
  'BasicScheduler.learningStepsStrategy': '',
  'BasicScheduler.constructor': '',
  LongTermScheduler: '',
  'FSRS.strategyHandler': '',
  'FSRS.useStrategy': '',
  'FSRS.clearStrategy': '',
  'FSRS.Scheduler': '',
  'FSRS.constructor': '',
  'FSRS.getScheduler': 'getScheduler(card, now) { return new BasicScheduler(card, now, this) }',
  // What is asked is what one rating makes of a card. Its log, reviews keep themselves.
  'FSRS.next': 'next(card, now, grade) { return this.getScheduler(card, now).review(grade) }',
  'FSRS.repeat': '',
  'FSRS.get_retrievability': '',
  'FSRS.rollback': '',
  'FSRS.forget': '',
  'FSRS.reschedule': '',
  'AbstractScheduler.preview': '',
  'AbstractScheduler.previewIterator': '',
  'AbstractScheduler.buildLog': '',
}

/** What is cut within the declarations that are left. */
export const cuts: readonly Cut[] = [
  // It is given nothing that it would refuse, and nobody to freeze anything for.
  [/ +if \(.*\) \{\n +throw new FSRSValidationError\([^;]*;\n +\}\n/g, 8, ''],
  [/\bthis\.checkGrade\(grade\);/g, 1, ''],
  [/\bObject\.freeze(?=\()/g, 4, ''],
  // The parameters.
  [/\bthis\.param\.(w|maximum_interval)\b/g, 11, 'default_$1'],
  [/\bthis\.param\.enable_fuzz\b/g, 1, 'false'],
  [/\bthis\.param\.enable_short_term\b/g, 2, 'true'],
  [
    /\bthis\.algorithm\.parameters\b/g,
    1,
    '{ learning_steps: default_learning_steps, relearning_steps: default_relearning_steps }',
  ],
  // No step is as long as a day.
  [/\bscheduled_minutes < 1440\b/g, 1, 'true'],
  [/\bscheduled_minutes >= 1440\b/g, 1, 'false'],
  // Seeds, strategies, logs.
  [/\blet seed_strategy = [\s\S]*?this\.algorithm\.seed = .*/g, 1, ''],
  [/\bthis\.strategies = .*/g, 1, ''],
  [/\bthis\.learningStepsStrategy\b/g, 1, 'BasicLearningStepsStrategy'],
  [/,\s+log: (this|super)\.buildLog\(.*\)/g, 6, ''],
]
