import {emit, entry, keyOf, state} from './state.js'
import {noteUnread} from './unread.js'

/** What each event of the stream does to the state. Doing it twice does no harm. */
const EFFECTS = {message, edited_message: edited, deleted_message: deleted, tap, clock, elsewhere: () => emit('elsewhere')}

export function apply(kind, data) {
  EFFECTS[kind]?.(data)
}

const shown = m => m.chat.id === state.chat && (state.topic === null || m.message_thread_id === state.topic)

function message(m) {
  touch(m)
  if (!shown(m)) return
  replaceOrAppend(m)
  if (m.reply_markup?.force_reply) state.prompt = {message_id: m.message_id, ...m.reply_markup}
  if (m.is_outgoing && m.reply_to_message?.message_id === state.prompt?.message_id) state.prompt = null
  emit('messages', {arrived: m})
}

function replaceOrAppend(m) {
  const at = state.messages.findIndex(other => keyOf(other) === keyOf(m))
  if (at >= 0) state.messages[at] = m
  else state.messages.push(m)
}

/** The chat moves to the top of the list and shows its newest message. */
function touch(m) {
  const known = entry(m.chat.id)
  if (!known) return emit('unknown-chat')
  const isNew = keyOf(m) !== (known.last_message && keyOf(known.last_message))
  known.last_message = m
  if (known.chat.started === false) known.chat.started = true
  state.chats = [known, ...state.chats.filter(e => e !== known)]
  if (isNew) noteUnread(m, shown(m))
  emit('chats')
  return undefined
}

function edited(m) {
  const known = entry(m.chat.id)
  if (known?.last_message && keyOf(known.last_message) === keyOf(m)) {
    known.last_message = m
    emit('chats')
  }
  const at = state.messages.findIndex(other => other.chat.id === m.chat.id && keyOf(other) === keyOf(m))
  if (at < 0) return
  state.messages[at] = m
  emit('messages')
}

function deleted({chat_id, message_id, ephemeral_message_id}) {
  const key = keyOf({message_id, ephemeral_message_id})
  emit('deleted', {chat_id, key})
  if (chat_id !== state.chat) return
  state.messages = state.messages.filter(m => keyOf(m) !== key)
  if (state.prompt?.message_id === message_id) state.prompt = null
  if (state.replyTo?.message_id === message_id) state.replyTo = null
  emit('messages')
  emit('composer')
}

function tap(answer) {
  emit('tap', answer)
}

function clock(now) {
  state.clock = now
  emit('clock')
}
