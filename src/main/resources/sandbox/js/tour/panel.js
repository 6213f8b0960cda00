import {byId, h, icon, iconButton} from '../dom.js'
import {pick, t} from '../i18n.js'
import {recall, remember} from '../memory.js'
import {nameOf, on, state} from '../state.js'
import {still} from '../still.js'
import {avatar} from '../view/avatar.js'
import {attempt, toast} from '../view/toast.js'
import './pointer.js'
import {goThere, playing, playStep, stopPlaying} from './player.js'
import {beginTour, current, endTour, isOver, move, skipStep, tour} from './progress.js'
import {homeOf, missing, personOf, script} from './script.js'

/** Where there is no room beside the conversation the tour lies below it. */
const below = matchMedia('(max-width: 1023px)')
let open = recall('tour-open', true)
let unfolded = false

function render() {
  const panel = byId('tour')
  panel.hidden = !open || !state.units.length || (below.matches && !tour.running && !unfolded)
  panel.setAttribute('aria-label', t('tour'))
  panel.dataset.unfolded = unfolded ? '' : 'no'
  if (panel.hidden) return panel.replaceChildren()
  const step = current()
  return panel.replaceChildren(head(), step ? steps() : isOver() ? over() : intro())
}

function head() {
  const n = Math.min(tour.step + 1, script.steps.length)
  const step = current()
  return h('header', {class: 'tour-head'},
    h('button', {type: 'button', class: 'tour-fold', 'aria-expanded': String(unfolded), onclick: () => { unfolded = !unfolded; render() }},
      icon('compass'), h('span', {}, h('b', {}, headline(step)),
        tour.running && !isOver() && h('small', {data: {tourStep: n}}, t('tourProgress', {n, total: script.steps.length})))),
    below.matches && step && !playing && iconButton('play', t('tourPlay'), {data: {action: 'tour-play'}, onclick: play}),
    iconButton('close', t('tourClose'), {data: {action: 'tour-close'}, onclick: toggle}),
    tour.running && h('progress', {max: script.steps.length, value: tour.step, 'aria-label': t('tour')}))
}

/** Below, the folded panel is all that is seen of the tour. */
function headline(step) {
  if (!below.matches) return t('tour')
  return step ? pick(step.title) : isOver() ? pick(script.end.title) : t('tour')
}

function intro() {
  const who = missing()
  return h('div', {class: 'tour-body'}, h('h2', {}, pick(script.title)), paragraphs(script.text),
    who.length ? h('p', {class: 'tour-note'}, t('tourMissing', {who: who.join(', ')}))
      : h('button', {type: 'button', class: 'button primary', data: {action: 'tour-start'}, onclick: () => attempt(beginTour)}, icon('play'), t('tourStart')))
}

const over = () => h('div', {class: 'tour-body'}, h('div', {class: 'tour-done'}, icon('check')), h('h2', {}, pick(script.end.title)), paragraphs(script.end.text),
  h('button', {type: 'button', class: 'button quiet', data: {action: 'tour-again'}, onclick: () => attempt(beginTour)}, t('tourAgain')))

const paragraphs = text => pick(text).split('\n').map(line => h('p', {}, line))

function steps() {
  return h('ol', {class: 'tour-steps'}, script.steps.map((step, i) => h('li', {
    class: i < tour.step ? 'done' : i === tour.step ? 'now' : 'later', 'aria-current': i === tour.step ? 'step' : undefined, data: {step: step.id}},
  h('span', {class: 'tour-mark', 'aria-hidden': 'true'}, i < tour.step ? icon('check') : i + 1),
  h('div', {}, h('b', {}, pick(step.title)), i === tour.step && details(step)))))
}

function details(step) {
  const person = personOf(step)
  const chat = homeOf(person)
  const there = !person || (state.me === person.id && state.chat === chat?.id)
  return h('div', {class: 'tour-details'}, paragraphs(step.text),
    person && h('button', {type: 'button', class: 'tour-who', data: {action: 'tour-go'}, 'aria-pressed': String(there), onclick: () => attempt(goThere)},
      avatar(person, 'small'), h('span', {}, h('b', {}, there ? nameOf(person) : t('tourBe', {name: nameOf(person)})), h('small', {}, chat?.title)), there ? icon('check') : icon('ahead')),
    h('p', {class: 'tour-move', data: {move: move?.kind ?? 'wait'}}, moveText()),
    h('div', {class: 'tour-actions'},
      playing ? h('button', {type: 'button', class: 'button quiet small', onclick: stopPlaying}, t('tourStop'))
        : h('button', {type: 'button', class: 'button primary small', data: {action: 'tour-play'}, onclick: play}, icon('play'), t('tourPlay')),
      !playing && h('button', {type: 'button', class: 'button quiet small', data: {action: 'tour-skip'}, onclick: () => attempt(skipStep)}, t('tourSkip'))))
}

function moveText() {
  if (move?.kind === 'tap') return t('tourTap', {label: move.button.text})
  if (move?.kind === 'send') return t('tourSend', {text: move.text})
  if (move?.kind === 'reply') return t('tourReply', {text: move.text})
  return move?.kind === 'clock' ? t('forwardClock') : t('tourWaiting')
}

async function play() {
  unfolded = false
  const answered = await attempt(playStep)
  if (answered === false) toast(t('noAnswer'), 'error')
}

function toggle() {
  const shown = !byId('tour').hidden
  open = !shown
  unfolded = open
  remember('tour-open', open)
  render()
}

on('tour-toggle', toggle)
on('tour stage opened language', still(render))
below.addEventListener('change', render)
