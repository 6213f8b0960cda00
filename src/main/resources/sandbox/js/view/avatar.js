import {h, icon} from '../dom.js'
import {isBot, titleOf} from '../state.js'

const HUES = 8

/** A round avatar for people, a squarer one for groups; colour and letters follow from id and name. */
export function avatar(chatOrUser, size = '') {
  const title = titleOf(chatOrUser)
  const kind = isBot(chatOrUser.id) || chatOrUser.is_bot ? 'bot' : chatOrUser.title ? 'group' : 'person'
  const hue = Math.abs(chatOrUser.id) % HUES
  return h('span', {class: `avatar of-${kind} hue-${hue} ${size}`, 'aria-hidden': 'true'}, kind === 'bot' ? icon('bot') : initials(title))
}

export const hueOf = id => Math.abs(id) % HUES

function initials(title) {
  const words = title.split(/\s+/).filter(word => /^[\p{L}\p{N}]/u.test(word))
  return words.slice(0, 2).map(word => [...word][0]).join('').toUpperCase()
}
