/** What the page knows, and who wants to hear when it changes. Views read `state`; only session.js changes it. */
export const state = {
  users: [], bots: [], groups: [], units: [],
  me: null,            // user id
  chats: [],           // as `me` sees them
  chat: null,          // id of the open chat
  topic: null,         // message_thread_id, or null for all
  messages: [], more: false, loading: false, firstUnread: null,
  prompt: null,        // the ForceReply that waits for `me`: {message_id, input_field_placeholder}
  replyTo: null,       // the Message to be replied to
  editing: null,       // the own Message being edited
  taps: new Map(),     // button key → tap id, while a spinner turns
  clock: null,         // {now, offset, zone, preparing?}
  away: false,
}

const listeners = new Map()

export function on(topics, listener) {
  for (const topic of topics.split(' ')) listeners.set(topic, [...(listeners.get(topic) ?? []), listener])
}

export function emit(topic, detail) {
  for (const listener of listeners.get(topic) ?? []) listener(detail)
}

/** Whether it is known who and what there is, and nothing is being set up. */
export const isPrepared = () => Boolean(state.clock && !state.clock.preparing)
export const user = id => state.users.find(u => u.id === id) ?? state.bots.find(b => b.id === id)
export const byUsername = name => [...state.users, ...state.bots].find(u => u.username?.toLowerCase() === name.toLowerCase())
export const isBot = id => state.bots.some(bot => bot.id === id)
export const entry = (id = state.chat) => state.chats.find(e => e.chat.id === id)
export const isMember = e => e && (e.chat.type === 'private' ? e.chat.started !== false : !['left', 'kicked'].includes(e.status))
export const nameOf = u => [u.first_name, u.last_name].filter(Boolean).join(' ')
export const titleOf = chat => chat.title ?? nameOf(chat)

/** Message ids are per chat; an ephemeral message has an id of its own kind. */
export const keyOf = m => m.ephemeral_message_id ? `e${m.ephemeral_message_id}` : `m${m.message_id}`
