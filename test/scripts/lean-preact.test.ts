import { describe, expect, it } from 'vitest'
import { makeCuts, refuseLacking } from '../../scripts/lean-preact.ts'

describe('the build, which leaves out of Preact what the widget does without,', () => {
  it.each([
    ['style=', '<p style={{ color }} />'],
    ['createContext', "import { createContext } from 'preact'"],
    ['componentWillMount', 'class View extends Component { componentWillMount() {} }'],
    ['dangerouslySetInnerHTML', '<p dangerouslySetInnerHTML={{ __html }} />'],
    ['onClickCapture=', '<p onClickCapture={listen} />'],
  ])('names a view that needs %s', (name, code) => {
    expect(() => refuseLacking(code, 'view.tsx')).toThrow(`view.tsx uses ${name}`)
  })

  it('lets a view be mounted, updated and ended', () => {
    const code =
      'class View extends Component { componentDidMount() {} componentDidUpdate() {} componentWillUnmount() {} }'
    expect(() => refuseLacking(code, 'view.tsx')).not.toThrow()
  })

  it('fails when the source of Preact is not what the cuts were made for', () => {
    expect(() => makeCuts(['export function render() {}'])).toThrow('look at the cuts')
  })
})
