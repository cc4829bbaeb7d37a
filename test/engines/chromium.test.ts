import { chromium } from './chromium.ts'
import { describeClass } from './classes.ts'
import { describeJourneys } from './journeys.ts'

describeJourneys(chromium)
describeClass(chromium)
