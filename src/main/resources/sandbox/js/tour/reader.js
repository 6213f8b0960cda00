import * as api from '../api.js'
import {businessNow} from '../business-time.js'
import {isOfficeTime, nextOfficeTime} from '../dates.js'
import {byUsername} from '../state.js'
import {isOf, textOf} from './requests.js'
import {homeOf, labelsOf, script} from './script.js'

const LOOK_BACK = 40

/** What the people of the story see in their units' chats: username → {person, chat, messages, prompt}. */
export async function readStage(since) {
  const names = new Set(script.steps.flatMap(step => [step.person, step.until?.person]).filter(Boolean))
  const views = await Promise.all([...names].map(name => view(name, since)))
  return new Map(views.filter(Boolean).map(v => [v.name, v]))
}

async function view(name, since) {
  const person = byUsername(name)
  const chat = homeOf(person)
  if (!chat) return null
  const page = await api.messages(person.id, chat.id, {limit: LOOK_BACK})
  const fresh = page.messages.filter(m => m.ephemeral_message_id || m.message_id > (since[chat.id] ?? 0))
  const prompt = page.force_reply && fresh.find(m => m.message_id === page.force_reply.message_id)
  return {name, person, chat, messages: fresh, prompt: prompt ?? null}
}

/** The newest message of the story's own requests with a button of one of these labels (and this text): {message, button, row, column}, or null. */
function findButton(view, label, text) {
  const labels = labelsOf(label)
  const own = view.messages.filter(m => isOf(view.requests, m))
  const saying = text ? own.filter(m => new RegExp(text, 'iu').test(textOf(m))) : own
  for (const message of saying.toReversed()) {
    for (const [row, buttons] of (message.reply_markup?.inline_keyboard ?? []).entries()) {
      const column = buttons.findIndex(button => labels.includes(button.text))
      if (column >= 0) return {message, button: buttons[column], row, column}
    }
  }
  return null
}

/** Whether what a step is to bring about can be seen. */
export function seen(until, stage, begun) {
  if (until.advanced) return businessNow().getTime() - begun >= until.advanced * 60_000 && isOpenFor(until.office)
  const view = stage.get(until.person)
  if (!view) return false
  if (until.gone) return findButton(view, until.gone) === null
  if (until.button) return findButton(view, until.button, until.text) !== null
  const pattern = new RegExp(until.text, 'iu')
  return view.messages.some(m => !m.is_outgoing && pattern.test(textOf(m)) && (!until.new || m.date * 1000 >= begun))
}

const isOpenFor = minutes => isOfficeTime(businessNow()) && isOfficeTime(new Date(businessNow().getTime() + minutes * 60_000))

/** What to do next in a step, by the first of its rules that fits what is seen: {kind, ...}, or {kind: 'wait'}. */
export function nextMove(step, stage) {
  if (step.clock) return {kind: 'clock', change: forward(step, businessNow())}
  const view = stage.get(step.person)
  if (!view) return {kind: 'wait'}
  for (const rule of step.moves) {
    const move = MOVES[Object.keys(rule)[0]](rule, view)
    if (move) return {...move, view}
  }
  return {kind: 'wait', view}
}

/** How to put time forward next. What is waited for falls due in office hours only; where the office is closed, it opens first. */
function forward({clock, until}, now) {
  if (clock === 'monday') return {to: nextOfficeTime(now, '08:00', {weekday: 1}).toISOString()}
  if (until.advanced ? isOpenFor(until.office) : isOfficeTime(now)) return {advance: clock}
  return {to: nextWorkday(now).toISOString()}
}

function nextWorkday(now) {
  const days = [0, 1, 2, 3].map(ahead => nextOfficeTime(now, '07:30', {days: ahead}))
  return days.find(isOfficeTime)
}

const MOVES = {
  reply: (rule, view) => {
    const answer = view.prompt && rule.reply.find(({to}) => !to || new RegExp(to, 'iu').test(textOf(view.prompt)))
    return answer && {kind: 'reply', to: view.prompt, text: answer.say}
  },
  tap: (rule, view) => {
    const found = findButton(view, rule.tap)
    return found && {kind: 'tap', ...found}
  },
  send: (rule, view) => view.messages.some(m => m.is_outgoing && textOf(m) === rule.send) ? null : {kind: 'send', text: rule.send},
}
