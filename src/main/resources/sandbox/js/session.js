import * as api from './api.js'
import {apply} from './events.js'
import {recall, remember, forgetSandbox} from './memory.js'
import {emit, entry, state} from './state.js'
import {Stream} from './stream.js'
import {markRead, countUnread} from './unread.js'
import {unitsOf} from './units.js'
import {conversationIsSeen} from './view/screens.js'

const PAGE = 60
const AGAIN = 1000
const recent = []
const stream = new Stream({event: heard, away: isAway})
let opening = 0

/** Reads who there is and goes on as the person of last time, or as the first one; again until the stage is set. */
export async function begin() {
  try {
    await readStage()
    const id = chosen() ?? state.units[0]?.people[0]?.id
    if (id && id !== state.me) await become(id)
    emit('stage')
    if (state.units.some(unit => unit.chat) && !state.clock.preparing) return undefined
  } catch (broken) {
    if (!(broken instanceof api.Unreachable)) throw broken
  }
  return setTimeout(begin, AGAIN)
}

/** Who is played by choice; none where nobody was chosen, or they are not here. */
function chosen() {
  const last = recall('me')
  return state.units.some(unit => unit.people.some(p => p.id === last)) ? last : undefined
}

/** Plays a person from now on, and when the page is opened again. */
export function choose(id) {
  remember('me', id)
  return become(id)
}

async function readStage() {
  const [users, bots, groups, clock] = await Promise.all([api.users(), api.bots(), api.groups(), api.clock()])
  Object.assign(state, {users, bots, groups, clock, units: await unitsOf(users, groups)})
  emit('clock')
}

/** For now the page is this person's. Their chat of last time is opened, or their unit's. */
export async function become(id) {
  if (state.me === id && state.chats.length) return
  Object.assign(state, {me: id, chats: [], chat: null, messages: [], prompt: null, replyTo: null, editing: null})
  recent.length = 0
  stream.follow(id)
  await readChats()
  if (state.me !== id) return
  emit('stage')
  const opened = entry(recall('opened', {})[id]) ?? entry(home(id)) ?? state.chats[0]
  if (opened && conversationIsSeen()) await open(opened.chat.id)
  else close()
}

/** Leaves the open chat; what comes in from now on is not read. */
export function close() {
  opening++
  Object.assign(state, {chat: null, messages: [], prompt: null, replyTo: null, editing: null})
  emit('opened')
}

const home = id => state.units.find(unit => unit.chat && unit.people.some(p => p.id === id))?.chat.id

async function readChats() {
  const me = state.me
  const chats = await api.chatsOf(me)
  if (state.me !== me) return
  state.chats = chats
  await countUnread(me, chats)
  emit('chats')
}

/** Opens a chat (or one topic of a forum) at its newest messages. */
export async function open(chat, topic = null) {
  const mine = ++opening
  const {me} = state
  remember('opened', {...recall('opened', {}), [me]: chat})
  Object.assign(state, {chat, topic, messages: [], more: false, prompt: null, replyTo: null, editing: null, loading: true})
  emit('opened')
  await read(mine, () => emit('messages', {jump: 'end'}))
}

async function read(mine, shown) {
  const {me, chat, topic} = state
  const page = await api.messages(me, chat, {message_thread_id: topic, limit: PAGE})
  if (mine !== opening || state.me !== me) return
  state.firstUnread = markRead(page.messages)
  Object.assign(state, {messages: page.messages, more: page.messages.length >= PAGE, loading: false,
    prompt: undismissed(page.force_reply)})
  for (const {kind, data, seq} of recent) if (seq > page.seq) apply(kind, data)
  emit('chats')
  shown()
}

/** A prompt that the person has waved away is not shown again. */
const undismissed = prompt =>
  prompt && recall('dismissed', {})[`${state.me}:${state.chat}`] !== prompt.message_id ? prompt : null

/** Reads one page of older messages. */
export async function older() {
  const first = state.messages.find(m => m.message_id)
  if (!state.more || state.loading || !first) return
  state.loading = true
  const {chat, topic} = state
  const page = await api.messages(state.me, chat, {message_thread_id: topic, before: first.message_id, limit: PAGE})
    .finally(() => { state.loading = false })
  if (state.chat !== chat || state.topic !== topic) return
  state.more = page.messages.length >= PAGE
  state.messages = [...page.messages, ...state.messages]
  emit('messages')
}

function heard(kind, data, seq) {
  recent.push({kind, data, seq})
  if (recent.length > 300) recent.shift()
  if (kind === 'reset') return startOver()
  if (state.me === null) return undefined
  if (kind === 'reload') return resync()
  if (kind === 'chat') return chatChanged(data)
  apply(kind, data)
  return undefined
}

async function chatChanged({chat_id}) {
  await readStage()
  await readChats()
  if (chat_id === state.chat) emit('chat')
  emit('stage')
}

function isAway(away) {
  if (state.away === away) return
  state.away = away
  emit('away')
  if (!away) resync()
}

/** Reads again what is shown, after something may have been missed. */
export async function resync() {
  try {
    await readStage()
    await readChats()
    emit('stage')
    if (state.chat !== null && entry()) await read(++opening, () => emit('messages'))
    else state.chat = null
    emit('resynced')
  } catch (broken) {
    if (!(broken instanceof api.Unreachable)) throw broken
  }
}

async function startOver() {
  forgetSandbox()
  Object.assign(state, {me: null, chats: [], chat: null, messages: [], prompt: null, replyTo: null, clock: {...state.clock, preparing: true}})
  emit('clock')
  state.taps.clear()
  emit('forgotten')
  await begin()
}
