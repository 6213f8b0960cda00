import * as api from '../api.js'
import {choose, open} from '../session.js'
import {keyOf, on, emit, state} from '../state.js'
import {showScreen} from '../view/screens.js'
import {tapButton} from '../view/taps.js'
import {current, look, move, tour} from './progress.js'
import {homeOf, personOf} from './script.js'

const TO_SEE = 900          // so that one can follow with the eyes
const PATIENCE = 20_000     // for the bot's answer to one move

export let playing = false

/** Plays the present step for the person, move by move, until its sign is seen; false when the bot stays silent. */
export async function playStep() {
  if (playing) return true
  playing = true
  performed.clear()
  emit('tour')
  const at = tour.step
  try {
    await goThere()
    while (playing && tour.running && tour.step === at) {
      await pause(TO_SEE)
      if (!playing || tour.step !== at) break
      const before = standing()
      await perform(move)
      if (!await changed(before, at)) return false
    }
    return true
  } finally {
    playing = false
    emit('tour')
  }
}

export function stopPlaying() {
  playing = false
  emit('tour')
}

/** Becomes the step's person and opens their chat. */
export async function goThere() {
  const person = personOf(current())
  if (!person) return
  showScreen('conversation')
  await choose(person.id)
  const chat = homeOf(person)
  if (state.chat !== chat.id) await open(chat.id)
  await look()
}

async function perform(next) {
  if (!next || next.kind === 'wait') return
  if (next.kind === 'clock') {
    await api.setClock(next.change)
    await look()
    return emit('told')
  }
  performed.add(keyOfMove(next))
  const {person, chat} = next.view
  if (next.kind === 'tap') return void tapButton(next.message, next.row, next.column, `${chat.id}/${keyOf(next.message)}/${next.row}/${next.column}`)
  await api.act(person.id, 'send', {chat_id: chat.id, text: next.text, reply_to_message_id: next.to?.message_id})
}

const performed = new Set()

const keyOfMove = next => JSON.stringify([next.kind, next.text, next.to?.message_id, next.message?.message_id, next.message?.text, next.button?.text])

const standing = () => JSON.stringify([tour.step, move?.kind, move?.text, move?.button?.text, move?.to?.message_id, move?.message?.message_id, move?.message?.edit_date, move?.message?.text, move?.change && state.clock.now])

/** A card keeps its buttons, and a prompt stays, until the bot gets round to them: what was done there is not done again. */
const idle = () => !move || move.kind === 'wait' || performed.has(keyOfMove(move))

/** Waits until the next move is another one, or the step is over. */
function changed(before, at) {
  return new Promise(resolve => {
    const timer = setTimeout(() => done(false), PATIENCE)
    const done = value => { clearTimeout(timer); waiting = null; resolve(value) }
    waiting = () => { if (!playing || tour.step !== at || (standing() !== before && !idle())) done(true) }
    waiting()
  })
}

let waiting = null
on('tour', () => waiting?.())

const pause = time => new Promise(resolve => { setTimeout(resolve, time) })
