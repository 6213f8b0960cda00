import * as api from './api.js'
import {recall, remember} from './memory.js'
import {emit, state} from './state.js'

const LOOK_BACK = 40
const counts = new Map()
const countedAt = new Map()

const spot = (person, chat) => `${person}:${chat}`
const lastRead = (person, chat) => recall('read', {})[spot(person, chat)]
const setRead = (person, chat, id) => remember('read', {...recall('read', {}), [spot(person, chat)]: id})

/** How many messages this person has not seen in a chat, or in all of them. */
export const unreadIn = (person, chat) => counts.get(spot(person, chat)) ?? 0
export const unreadOf = person =>
  [...counts].filter(([key]) => key.startsWith(`${person}:`)).reduce((sum, [, count]) => sum + count, 0)

/** Counts anew what a person has not seen. What was there before this browser's first visit counts as seen. */
export async function countUnread(person, chats) {
  const baseline = !recall('baseline', {})[person]
  for (const {chat, seq, last_message: last} of chats) {
    if (!last?.message_id) continue
    if (baseline && lastRead(person, chat.id) === undefined) setRead(person, chat.id, last.message_id)
    await countIn(person, chat.id, seq, last.message_id)
  }
  if (baseline) remember('baseline', {...recall('baseline', {}), [person]: true})
}

/** Only where something has happened, or been read, since it was counted last. */
async function countIn(person, chat, seq, newest) {
  const key = spot(person, chat)
  const at = `${seq}/${lastRead(person, chat)}`
  if (countedAt.get(key) === at) return
  counts.set(key, await count(person, chat, newest))
  countedAt.set(key, at)
}

async function count(person, chat, newest) {
  const seen = lastRead(person, chat) ?? 0
  if (newest <= seen) return 0
  const page = await api.messages(person, chat, {limit: LOOK_BACK})
  return page.messages.filter(m => m.message_id > seen && !m.is_outgoing).length
}

/** A new message for the present person; in the open chat it is seen at once. */
export function noteUnread(m, isShown) {
  if (!m.message_id) return
  const key = spot(state.me, m.chat.id)
  countedAt.delete(key)
  if (m.is_outgoing || (isShown && !document.hidden)) {
    setRead(state.me, m.chat.id, m.message_id)
    counts.set(key, 0)
  } else counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** The open chat is seen; returns the id of the first message that had not been, or null. */
export function markRead(messages) {
  const newest = messages.findLast(m => m.message_id)?.message_id
  if (!newest) return null
  const seen = lastRead(state.me, state.chat) ?? 0
  setRead(state.me, state.chat, newest)
  counts.set(spot(state.me, state.chat), 0)
  return messages.find(m => m.message_id > seen && !m.is_outgoing)?.message_id ?? null
}

/** Reads how things stand for the people that are not played just now. */
export async function countOthers() {
  for (const person of state.units.flatMap(unit => unit.people)) {
    if (person.id === state.me) continue
    await countUnread(person.id, await api.chatsOf(person.id))
  }
  emit('unread')
}

export function forgetUnread() {
  counts.clear()
  countedAt.clear()
}
