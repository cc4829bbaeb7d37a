import { UnreadableBank } from '../../../authoring/formats/format.ts'

/** The source of a question. */
export interface CutQuestion {
  text: string
  /** The line of the file on which it begins, from 1. */
  line: number
  /** What is wrong with its start or end; its text is then incomplete, or not a question. */
  broken?: string
}

const limits = { question: 200_000_000, comment: 1_000_000, stray: 2000 }
/** The longest of the signs below; only pathological white space makes them longer. */
const longestSign = 1024

const signs = {
  text: /<question(?=[\s/>])|<\/question\s*>|<\/quiz\s*>|<quiz(?:\s[^<>]*)?>|<!--|<!\[CDATA\[|<!DOCTYPE|<\?[^?>]*\?>/g,
  cdata: /<question(?=[\s/>])|<\/question\s*>|<!\[CDATA\[|\]\]>/g,
}
const noEnd = 'has a CDATA section without its end, "]]>"'
const whatFollowsQuestions = /^\s*(?:<question[\s/>]|<\/quiz|<!--)/

/**
 * Cuts a Moodle XML file into its questions, holding one at a time. Each is parsed alone, because a parser does not
 * recover from an error, and an error in one question must not hide later ones. Signs in comments and CDATA are ignored,
 * unless the comment or the CDATA does not end. Text between questions is returned too, as broken.
 */
export function cutQuestions(file: string) {
  const ready: CutQuestion[] = []
  let tail = ''
  let line = 1
  let question: { pieces: string[]; length: number; line: number } | undefined
  let stray: { text: string; line: number } | undefined
  let mode: keyof typeof signs = 'text'
  let quoted = 0
  /** Start of a question in CDATA: a quoted one, or a real one after unclosed CDATA. */
  let doubtful: { pieces: number; line: number } | undefined
  let isOpen = false

  const take = (length: number) => {
    const taken = tail.slice(0, length)
    tail = tail.slice(length)
    if (question) {
      question.length += question.pieces.push(taken) && taken.length
      if (question.length > limits.question)
        throw new UnreadableBank(`${file} has a question of more than 200 million characters`)
    }
    line += countLines(taken)
    return taken
  }
  const takeStray = (length: number) => {
    if (question) return void take(length)
    const from = tail.slice(0, length).search(/\S/)
    if (from >= 0) stray ??= { text: '', line: line + countLines(tail.slice(0, from)) }
    const taken = take(length)
    if (stray && stray.text.length < limits.stray) stray.text += taken.slice(0, limits.stray)
  }
  const finish = (broken?: string) => {
    if (question) ready.push({ text: question.pieces.join(''), line: question.line, ...(broken && { broken }) })
    else if (stray) ready.push({ ...stray, broken: `is outside of any question: ${quote(stray.text)}` })
    question = undefined
    stray = undefined
    mode = 'text'
    quoted = 0
    doubtful = undefined
  }
  /** Goes back to the start of a question in CDATA that turned out to be unclosed. */
  const goBack = () => {
    if (!question || !doubtful) return
    tail = question.pieces.splice(doubtful.pieces).join('') + tail
    line = doubtful.line
    finish(noEnd)
  }
  const begin = (length: number) => {
    finish(`has no </question> before line ${line}, where the next question begins`)
    question = { pieces: [], length: 0, line }
    take(length)
  }
  /** Takes a comment, or only its start if it is unclosed (comments do not nest). Returns false if it needs more text. */
  const takeComment = (isEnd: boolean): boolean => {
    const [sign] = /-->|<!--/.exec(tail.slice(4)) ?? []
    if (!sign && !isEnd && tail.length < limits.comment) return false
    if (sign === '-->') take(tail.indexOf('-->', 4) + 3)
    else takeStray(4)
    return true
  }
  const handleInCdata = (sign: string, isEnd: boolean) => {
    const after = tail.slice(sign.length)
    const closes = sign.startsWith('</')
    if (sign === '<![CDATA[') {
      // CDATA does not nest.
      if (doubtful) return goBack()
    } else if (sign === ']]>') {
      mode = 'text'
      doubtful = undefined
    } else if (!closes) {
      quoted++
      doubtful ??= question && { pieces: question.pieces.length, line }
    } else if (quoted > 0) quoted--
    else if (whatFollowsQuestions.test(after) || (isEnd && after.trim() === '')) {
      take(sign.length)
      return finish(noEnd)
    }
    take(sign.length)
  }
  const handle = (sign: string) => {
    if (/^<question/.test(sign)) begin(sign.length)
    else if (/^<\/question/.test(sign)) {
      // A surplus end tag changes nothing.
      take(sign.length)
      finish()
    } else if (/^<\/quiz/.test(sign)) {
      finish('has no </question> before the end of the bank')
      isOpen = false
      take(sign.length)
    } else if (question) {
      if (sign === '<![CDATA[') mode = 'cdata'
      take(sign.length)
    } else if (sign === '<!DOCTYPE')
      throw new UnreadableBank(`${file} has a document type (<!DOCTYPE …>), which is refused: it could define entities`)
    else if (sign === '<![CDATA[') takeStray(sign.length)
    else {
      isOpen ||= sign.startsWith('<quiz')
      take(sign.length)
    }
  }
  const cut = (isEnd: boolean) => {
    for (;;) {
      const pattern = signs[mode]
      pattern.lastIndex = 0
      const found = pattern.exec(tail)
      const safe = isEnd ? tail.length : Math.max(0, tail.length - longestSign)
      takeStray(Math.min(found?.index ?? tail.length, safe))
      if (!found || found.index > safe) return
      const [sign] = found
      if (sign === '<!--') {
        if (!takeComment(isEnd)) return
      } else if (mode === 'cdata') handleInCdata(sign, isEnd)
      else handle(sign)
    }
  }

  return {
    write(piece: string): CutQuestion[] {
      tail += piece
      cut(false)
      return ready.splice(0)
    },
    end(): CutQuestion[] {
      cut(true)
      while (doubtful) {
        goBack()
        cut(true)
      }
      if (isOpen && !question) takeEnd()
      finish('the file ends in the middle of it')
      return ready.splice(0)
    },
  }

  function takeEnd() {
    finish()
    ready.push({
      text: '',
      line,
      broken: 'the XML is broken: the file ends without </quiz>, and questions may be missing',
    })
  }
}

const quote = (text: string) => `"${text.replace(/\s+/g, ' ').trim().slice(0, 60)}"`

function countLines(text: string): number {
  let lines = 0
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
