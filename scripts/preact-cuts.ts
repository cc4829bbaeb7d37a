import type { Cut } from './cut-out.ts'

/**
 * What the widget never does although Preact could. Most are conditions that are never met; what hangs on them is left out
 * by the minifiers.
 */
export const cuts: Cut[] = [
  // It renders in the browser alone, into a root of its own, where nobody else puts nodes or comments.
  [/^\t+(isHydrating|excessDomChildren),\n/gm, 15, ''],
  [/^\t+oldVNode\n\t+\? NULL\n\t+: parentDom\.firstChild\n.*\n\t+: NULL,\n/gm, 1, ''],
  [/^\t+oldVNode\._flags & MODE_HYDRATE( \? .*)?,\n/gm, 2, ''],
  [/\bvnode && vnode\._flags & MODE_HYDRATE\b/g, 1, 'false'],
  [/\b(isHydrating|excessDomChildren)\b(?! =)/g, 45, 'false'],
  [/^(?=export function diff\()/gm, 1, 'let isHydrating, excessDomChildren\n'],
  [/\b(tmp|child|next|oldDom|parentDom)\.nodeType == [89]/g, 6, 'false'],
  [/\bparentDom\.ownerDocument \|\| document\b/g, 1, 'document'],
  // No component sleeps, catches errors, renders somewhere else, or gives context in the newer way.
  [/\boldVNode\._flags & (MODE_SUSPENDED|REF_DETACHED)\b/g, 2, 'false'],
  [/!oldDom\.parentNode/g, 2, 'false'],
  [/!skipRemove &&\n\t+\(r = vnode\._component\)/g, 1, 'false'],
  [/\bnewVNode\._flags &= RESET_MODE;/g, 1, ''],
  [/\bc\._bits & COMPONENT_(PENDING_ERROR|PROCESSING_EXCEPTION)\b/g, 2, 'false'],
  [/\b(newProps|\w+\.props)\._parentDom\b/g, 8, 'false'],
  [/\btmp = newType\.contextType\b/g, 1, ''],
  [/\btmp && globalContext\[tmp\._id\]|\btmp\n(?=\t+\? provider)/g, 2, 'false'],
  // Components know of being mounted, updated and ended, and set a part of their state.
  [
    /\b(oldVNode\._component &&\n\t+)?c\.(shouldComponentUpdate|componentWill(Mount|ReceiveProps|Update)|getSnapshotBeforeUpdate)\b/g,
    10,
    'false',
  ],
  [/\bnewType\.getDerivedStateFromProps\b/g, 4, 'false'],
  [/!\(c\._bits & COMPONENT_FORCE\)/g, 1, 'false'],
  [/\bc\._bits &= ~COMPONENT_FORCE;/g, 1, ''],
  [/\bif \(!\(e && e\.then\)\) markAsForce.*/g, 1, ''],
  [/\bnewVNode\._original != oldVNode\._original\b/g, 1, 'false'],
  [/\bc\._bits & COMPONENT_DIRTY && \+\+count < 25/g, 1, 'false'],
  [/\bBaseComponent\.prototype\.forceUpdate =/g, 1, 'const forceUpdate ='],
  [/\btypeof update == 'function'/g, 1, 'false'],
  [/\bif \(callback\)/g, 2, 'if (false)'],
  [/\bc\._stateCallbacks = \[\];|\bEMPTY_ARR\.push\.apply\(c\..*/g, 5, ''],
  // Nothing else listens to what Preact does: neither hooks nor tools.
  [/\bprevDebounce != options\.debounceRendering\b/g, 1, 'false'],
  [/\(prevDebounce \|\| queueMicrotask\)/g, 2, 'queueMicrotask'],
  [/\btry (?=\{\n\t+(\/\/.*Reuse|r\.componentWillUnmount))/g, 2, ''],
  [/ catch \(e\) \{\n\t+options\._catchError\(e, (c\._vnode|parentVNode)\);\n\t+\}/g, 2, ''],
  [/\btry \{\n\t+if \(typeof ref == 'function'\)[\s\S]*?\n\t\} catch .*\n.*\n\t\}/g, 1, 'ref(value)'],
  [/ && \(!r\.current \|\| r\.current == vnode\._dom\)/g, 1, ''],
  [/\boptions\._catchError\(e, .*\)/g, 1, 'throw e'],
  [/\(tmp = options\.\w+\)/g, 2, '(false)'],
  [/\boptions\.\w+/g, 17, 'undefined'],
  // Elements and attributes that it does not use.
  [/\bnodeType == '(progress|foreignObject|math|template|textarea)'|\bnamespace == MATH_NAMESPACE\b/g, 8, 'false'],
  [/\b(i|name) == '(style|dangerouslySetInnerHTML|popover)'|'default(Value|Checked)' in newProps/g, 6, 'false'],
  [/\bnewProps\.defaultValue != NULL/g, 1, 'false'],
  [/\bname != '(list|form|download|rowSpan|colSpan|popover)'/g, 6, 'true'],
  [/,\n\t+newProps\.is \? newProps : parentDom\b/g, 1, ''],
  [/\bname = name\.replace\(\/xlink.*/g, 1, ''],
  [/\buseCapture = name != .*/g, 1, ''],
  [/, useCapture\b/g, 2, ''],
  [/\bif \(typeof (oldV|v)alue != 'function'\) .*/g, 2, ''],
  [/\bif \(typeof value == 'function'\) return;/g, 1, ''],
  // Nothing begins to listen to an event that is on its way up to it: no handler stands around another of its kind but for
  // keys, and those are there from the first.
  [/\bif \(e\[EVENT_DISPATCHED\] == NULL\) \{[\s\S]*?\n\t\t\t\}\n(?=\t\t\treturn eventHandler)/g, 1, ''],
  [/^.*\(dom\._attached = \{\}\).*\n/gm, 1, ''],
  // What is drawn again is drawn whole: nothing asks to be left out, and views are small.
  [/\bif \(\n\t+\(newVNode\._original == oldVNode\._original &&[\s\S]*?break outer;\n\t+\}\n/g, 1, ''],
  // Lists are short: where children have moved, each goes where it belongs, and no search finds the fewest that must.
  [
    /(?<=\bif \(moved\) )\{[\s\S]*?\n\t\}\n(?=\n\t\/\/ Remove remaining)/g,
    1,
    'for (childVNode of newChildren) if (childVNode) childVNode._flags |= INSERT_VNODE\n',
  ],
  [/\bchildVNode\._flags \|= LIS_CANDIDATE;/g, 1, ''],
  [/~\(INSERT_VNODE \| LIS_CANDIDATE\)/g, 1, '~INSERT_VNODE'],
]
