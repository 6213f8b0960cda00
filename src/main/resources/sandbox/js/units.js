import * as api from './api.js'

/**
 * Groups people by their unit, which is the one group that was made with them, or else the one that they joined; who is
 * of none or of several comes last. Returns [{chat, people}], `chat` null for the last.
 */
export async function unitsOf(users, groups) {
  const people = users.filter(user => !user.is_bot)
  const chats = groups.filter(group => group.type !== 'channel')
  const members = await Promise.all(chats.map(chat => present(chat.id)))
  const homes = new Map(people.map(({id}) => [id, homesOf(id, chats, members)]))
  const of = chat => people.filter(({id}) => homes.get(id).length === 1 && homes.get(id)[0] === chat)
  const others = people.filter(({id}) => homes.get(id).length !== 1)
  return [...chats.map(chat => ({chat, people: of(chat)})), {chat: null, people: others}].filter(unit => unit.people.length)
}

function homesOf(person, chats, members) {
  const those = chats.filter((_, i) => members[i].has(person))
  const first = those.filter(chat => !members[chats.indexOf(chat)].get(person).joined)
  return first.length ? first : those
}

async function present(chat) {
  const members = await api.members(chat)
  return new Map(members.filter(m => !['left', 'kicked'].includes(m.status)).map(m => [m.user.id, m]))
}
