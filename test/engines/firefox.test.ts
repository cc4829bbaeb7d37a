import { describeClass } from './classes.ts'
import { firefox } from './firefox.ts'
import { describeJourneys } from './journeys.ts'

describeJourneys(firefox)
describeClass(firefox)
