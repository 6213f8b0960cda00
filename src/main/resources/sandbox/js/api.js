/** The control API (docs/sandbox.md). A failure becomes an Error whose message tells what to do. */
async function call(path, body, signal) {
  let response
  try {
    response = await fetch(`control/${path}`, request(body, signal))
  } catch (broken) {
    if (broken.name === 'AbortError') throw broken
    throw new Unreachable()
  }
  const result = await response.json().catch(() => ({}))
  if (response.status === 503) throw new Unprepared(result.description)
  if (!response.ok) throw new Error(result.description ?? `HTTP ${response.status}`)
  return result
}

/** The emulator does not answer; the stream's banner says so already. */
export class Unreachable extends Error {}

/** The sandbox is being prepared; the banner says so already. */
export class Unprepared extends Error {}

function request(body, signal) {
  if (body === undefined) return {signal}
  if (body instanceof FormData) return {method: 'POST', body, signal}
  return {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body), signal}
}

const query = parameters => {
  const given = Object.entries(parameters).filter(([, value]) => value !== undefined && value !== null)
  return given.length ? '?' + new URLSearchParams(given) : ''
}

export const users = () => call('users')
export const bots = () => call('bots')
export const groups = () => call('chats')
export const members = chat => call(`chats/${chat}/members`)
export const reset = () => call('reset', {})
export const clock = () => call('clock')
export const setClock = change => call('clock', change)
export const tap = id => call(`taps/${id}`)

export const chatsOf = person => call(`as/${person}/chats`)
export const messages = (person, chat, options = {}) => call(`as/${person}/messages${query({chat_id: chat, ...options})}`)
export const commands = (person, chat) => call(`as/${person}/commands${query({chat_id: chat})}`)

/** Does something as a person: `send`, `tap`, `edit`, ... */
export const act = (person, action, body) => call(`as/${person}/${action}`, body)

/** Sends a file with the same fields as `send`; `kind` is `document` or `photo`. */
export function sendFile(person, fields, kind, file) {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, value)
  form.append(kind, file, file.name)
  return call(`as/${person}/send`, form)
}

export const fileUrl = file => `control/files/${encodeURIComponent(file.file_unique_id)}`
export const eventsUrl = (person, after) => `control/as/${person}/events${query({after})}`
