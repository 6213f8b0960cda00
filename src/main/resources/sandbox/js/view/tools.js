import * as api from '../api.js'
import {lang, setLanguage, t} from '../i18n.js'
import {recall, remember} from '../memory.js'
import {confirm} from './dialog.js'
import {menu} from './menu.js'
import {joinAnother} from './membership.js'
import {attempt, toast} from './toast.js'

const THEMES = ['auto', 'light', 'dark']
let theme = recall('theme', 'auto')
document.documentElement.dataset.theme = theme

export const toolsMenu = at => menu(at, t('tools'), [
  {name: 'language', icon: 'language', label: t('language'), action: () => setLanguage(lang() === 'id' ? 'en' : 'id')},
  {name: 'theme', icon: 'theme', label: t('theme', {theme: t(theme)}), action: nextTheme},
  {name: 'join', icon: 'join', label: t('joinOther'), action: joinAnother},
  {name: 'reset', icon: 'reset', label: t('reset'), danger: true, action: resetSandbox},
])

function nextTheme() {
  theme = THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length]
  remember('theme', theme)
  document.documentElement.dataset.theme = theme
}

async function resetSandbox() {
  if (!await confirm({title: t('resetAsk'), hint: t('resetHint'), yes: t('resetYes'), danger: true})) return
  if (await attempt(api.reset)) toast(t('resetDone'))
}
