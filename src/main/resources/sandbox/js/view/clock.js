import * as api from '../api.js'
import {businessNow, keepTime} from '../business-time.js'
import {clockDay, clockTime, instantOf, local, nextOfficeTime, zoneName} from '../dates.js'
import {h, icon} from '../dom.js'
import {t} from '../i18n.js'
import {isPrepared, on, state} from '../state.js'
import {dialog} from './dialog.js'
import {attempt, toast} from './toast.js'

const MINUTE = 60_000

/** Business time in the top bar; it opens the box that puts time forward. */
export function clockButton() {
  if (!isPrepared()) return null
  return h('button', {type: 'button', class: 'pill clock', title: t('forwardClock'), data: {clock: ''}, onclick: putForward},
    icon('clock'), h('span', {class: 'clock-day'}, clockDay(businessNow())), h('time', {}, clockTime(businessNow())), h('small', {}, zoneName(businessNow())))
}

function tick() {
  if (!state.clock) return
  const shown = document.querySelector('[data-clock]')
  if (!shown) return
  shown.querySelector('.clock-day').textContent = clockDay(businessNow())
  shown.querySelector('time').textContent = clockTime(businessNow())
}

const putForward = () => dialog({title: t('clock'), name: 'clock', body: close => {
  const now = businessNow()
  const to = instant => () => go({to: instant.toISOString()}, close)
  const choice = (label, name, action) => h('button', {type: 'button', class: 'button quiet', data: {forward: name}, onclick: action}, label)
  return h('div', {class: 'dialog-body'},
    h('p', {class: 'clock-now'}, `${clockDay(now, 'long')}, ${clockTime(now)} ${zoneName(now)}`, h('small', {}, aheadText())),
    h('p', {class: 'muted'}, t('clockHint')),
    h('div', {class: 'clock-choices'},
      choice(t('plus45'), 'PT45M', () => go({advance: 'PT45M'}, close)),
      choice(t('plus60'), 'PT1H', () => go({advance: 'PT1H'}, close)),
      choice(t('tomorrow'), 'tomorrow', to(nextOfficeTime(now, '07:30'))),
      choice(t('monday'), 'monday', to(nextOfficeTime(now, '08:00', {weekday: 1})))),
    ownTime(now, close))
}})

function ownTime(now, close) {
  const soonest = local(new Date(now.getTime() + MINUTE))
  const own = t('own', {zone: zoneName(now)})
  const input = h('input', {type: 'datetime-local', class: 'field', value: soonest, min: soonest, 'aria-label': own, required: true})
  const submit = event => {
    event.preventDefault()
    const chosen = input.value && instantOf(input.value)
    if (chosen > businessNow()) go({to: chosen.toISOString()}, close)
    else toast(t('pastTime', {time: `${clockTime(businessNow())} ${zoneName(now)}`}), 'error')
  }
  return h('form', {class: 'own-time', noValidate: true, onsubmit: submit},
    h('label', {}, h('small', {}, own), input), h('button', {class: 'button primary', data: {forward: 'own'}}, t('set')))
}

async function go(change, close) {
  const clock = await attempt(() => api.setClock(change))
  if (!clock) return
  close()
  const now = new Date(clock.now)
  toast(t('clockNow', {time: `${clockDay(now)}, ${clockTime(now)} ${zoneName(now)}`}))
}

function aheadText() {
  const minutes = minutesOf(state.clock.offset)
  if (minutes < 1) return t('inStep')
  const parts = [['days', Math.floor(minutes / 1440)], ['hours', Math.floor(minutes / 60) % 24], ['minutes', minutes % 60]]
  return t('ahead', {span: parts.filter(([, n]) => n).map(([key, n]) => t(key, {n})).join(' ')})
}

/** Minutes of an ISO 8601 duration such as PT26H14M59.98S, to the nearest one. */
function minutesOf(duration) {
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] =
    /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?/.exec(duration) ?? []
  return Math.round(Number(days) * 1440 + Number(hours) * 60 + Number(minutes) + Number(seconds) / 60)
}

on('clock', keepTime)
setInterval(tick, 5000)
