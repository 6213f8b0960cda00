import * as api from './api.js'

/**
 * Groups people by their unit, which is the one group that they are a member of; who is in none or in several
 * comes last. Returns [{chat, people}], `chat` null for the last.
 */
export async function unitsOf(users, groups) {
  const people = users.filter(user => !user.is_bot)
  const chats = groups.filter(group => group.type !== 'channel')
  const members = await Promise.all(chats.map(chat => present(chat.id)))
  const homes = new Map(people.map(person => [person.id, chats.filter((_, i) => members[i].has(person.id))]))
  const of = chat => people.filter(({id}) => homes.get(id).length === 1 && homes.get(id)[0] === chat)
  const others = people.filter(({id}) => homes.get(id).length !== 1)
  return [...chats.map(chat => ({chat, people: of(chat)})), {chat: null, people: others}].filter(unit => unit.people.length)
}

async function present(chat) {
  const members = await api.members(chat)
  return new Set(members.filter(m => !['left', 'kicked'].includes(m.status)).map(m => m.user.id))
}
