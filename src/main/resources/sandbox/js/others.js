import {emit, on, state} from './state.js'
import {countOthers} from './unread.js'

const SOON = 400
let planned = null
let running = false

/**
 * Keeps the badges of the people who are not played just now, and the tour, true: whenever something
 * happened, here or out of this person's sight, how things stand is read again, once for a burst of events.
 */
export function watchOthers() {
  on('elsewhere chats messages stage', plan)
  plan()
}

function plan() {
  planned ??= setTimeout(look, SOON)
}

async function look() {
  planned = null
  if (running || state.away || state.me === null || document.hidden) return
  running = true
  await countOthers().catch(() => undefined)
  running = false
  emit('looked')
}
