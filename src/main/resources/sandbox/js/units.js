import * as api from './api.js'

/**
 * Groups people by their unit, which is the first group that they are a member of.
 * Returns [{chat, people}]; the last one, with `chat` null, holds those of no group.
 */
export async function unitsOf(users, groups) {
  const units = []
  const placed = new Set()
  for (const chat of groups.filter(group => group.type !== 'channel')) {
    const members = await api.members(chat.id)
    const ids = members.filter(m => !['left', 'kicked'].includes(m.status)).map(m => m.user.id)
    const people = users.filter(u => !u.is_bot && ids.includes(u.id) && !placed.has(u.id))
    people.forEach(person => placed.add(person.id))
    if (people.length) units.push({chat, people})
  }
  const others = users.filter(u => !u.is_bot && !placed.has(u.id))
  return others.length ? [...units, {chat: null, people: others}] : units
}
