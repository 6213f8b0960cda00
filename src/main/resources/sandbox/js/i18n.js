import {id} from './texts.id.js'
import {en} from './texts.en.js'
import {recall, remember} from './memory.js'
import {emit} from './state.js'

const TEXTS = {id, en}
let language = recall('language', 'id')

export const lang = () => language

/** The text of this key in the reader's language, with {name} filled in. */
export const t = (key, values = {}) =>
  (TEXTS[language][key] ?? id[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => values[name] ?? all)

/** A text of a data file: {id, en}, or one string for both. */
export const pick = text => typeof text === 'string' ? text : text?.[language] ?? text?.id ?? ''

export function setLanguage(chosen) {
  language = chosen
  remember('language', chosen)
  document.documentElement.lang = chosen
  emit('language')
}
