import * as api from '../api.js'
import {businessNow} from '../business-time.js'
import {recall, remember} from '../memory.js'
import {emit, on, state} from '../state.js'
import {nextMove, readStage, seen} from './reader.js'
import {confine, ownRequests} from './requests.js'
import {script} from './script.js'

/** Where the tour stands: {running, step, since: {chat: message id}, begun, requests: {step or number: number}}; kept over reloads. */
export let tour = recall('tour') ?? {running: false, step: 0}
export let move = null

const note = change => { tour = {...tour, ...change}; remember('tour', tour) }
const keep = change => { note(change); emit('tour') }
export const current = () => tour.running ? script.steps[tour.step] : undefined
export const isOver = () => tour.running && tour.step >= script.steps.length

/** Only what is written after this moment belongs to the story that is played now. */
export async function beginTour() {
  const since = {}
  for (const unit of state.units.filter(u => u.chat)) {
    const page = await api.messages(unit.people[0].id, unit.chat.id, {limit: 5})
    since[unit.chat.id] = Math.max(0, ...page.messages.map(m => m.message_id))
  }
  keep({running: true, step: 0, since, begun: businessNow().getTime(), requests: {}})
  await look()
}

export const endTour = () => keep({running: false, step: 0})
export async function skipStep() {
  keep({step: tour.step + 1, begun: businessNow().getTime()})
  await look()
}

/** Only what the story alone brings about can say that it is further than we thought; time brings about much. */
const isMark = step => !step.clock && !step.until.gone

/** Time that was put far forward may have brought about more than the one step. */
const past = (step, stage) => script.steps[step]?.clock && script.steps[step - 1].clock && seen(script.steps[step].until, stage, businessNow().getTime()) ? past(step + 1, stage) : step

/** Reads the chats: a sign of this or of a later step that is there says that the story has got so far. */
export async function look() {
  if (!tour.running) return
  const at = tour.step
  const everything = await readStage(tour.since)
  if (!tour.running || tour.step !== at) return
  note({requests: ownRequests(tour.requests, everything)})
  const stage = confine(everything, tour.requests)
  const reached = script.steps.findLastIndex((step, i) => i >= at && (i === at || isMark(step)) && seen(step.until, stage, tour.begun))
  if (reached >= at) keep({step: past(reached + 1, stage), begun: businessNow().getTime()})
  const step = current()
  move = step ? nextMove(step, stage) : null
  emit('tour')
}

on('looked clock', () => { look().catch(() => undefined) })
on('forgotten', () => { move = null; keep({running: false, step: 0}) })
