import * as api from '../api.js'
import {t} from '../i18n.js'
import {emit, nameOf, on, state} from '../state.js'
import {alertBox} from './dialog.js'
import {followLink} from './links.js'
import {attempt, toast} from './toast.js'

const early = new Map()   // answers that came before we knew the tap's id

/** Taps an inline button; its spinner turns until the bot has answered or the time for that is over. */
export async function tapButton(m, row, column, key) {
  if (state.taps.has(key)) return
  spin(key, null)
  const which = m.ephemeral_message_id ? {ephemeral_message_id: m.ephemeral_message_id} : {message_id: m.message_id}
  const tap = await attempt(() => api.act(state.me, 'tap', {chat_id: m.chat.id, ...which, row, column}))
  if (!tap) return stop(key)
  spin(key, tap.id)
  settle(early.get(tap.id) ?? tap)
}

function settle(tap) {
  const key = [...state.taps].find(([, id]) => id === tap.id)?.[0]
  if (!key) return early.set(tap.id, tap)
  if (tap.state === 'pending') return undefined
  early.delete(tap.id)
  stop(key)
  return show(tap)
}

function show(tap) {
  if (tap.state === 'expired') return toast(t('noAnswer'), 'error')
  if (tap.url) return followLink(tap.url)
  if (!tap.text) return undefined
  return tap.show_alert ? alertBox(botName(), tap.text) : toast(tap.text)
}

const botName = () => state.bots.length === 1 ? nameOf(state.bots[0]) : 'Bot'

function spin(key, id) {
  state.taps.set(key, id)
  emit('messages')
}

function stop(key) {
  state.taps.delete(key)
  emit('messages')
}

on('tap', settle)

/** After a gap in the stream the answers are asked for. */
on('resynced', async () => {
  for (const [key, id] of state.taps) {
    const tap = id && await api.tap(id).catch(() => null)
    if (tap) settle(tap)
    else stop(key)
  }
})
