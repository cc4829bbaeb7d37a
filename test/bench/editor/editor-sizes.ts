import { buildEditor, buildKeeping, buildWidget } from '../../../scripts/build.ts'
import { atMost, type Measurement } from '../budget.ts'
import { firstScripts, scriptsOf, sum } from '../page-sizes.ts'

/**
 * Weights of the editor without the widget, which its preview loads as any page does. About 100 kB of all are readers of other formats
 * and what pictures need, which load only for those who open or add one.
 */
export async function measureEditorSizes(): Promise<Measurement[]> {
  const editor = await buildEditor()
  const styles = await buildKeeping(await buildWidget())
  const texts = [...editor.keys()].filter((path) => path.startsWith('app/en-'))
  const shared = sum(styles, ['page.css', 'write.css']) + sum(editor, texts)
  const first = shared + sum(editor, firstScripts(editor, 'write.js'))
  const all = shared + sum(styles, ['write-frame.css']) + sum(editor, scriptsOf(editor))
  return [
    atMost('editor: first screen, brotli', first, 90, 'kB'),
    atMost('editor: all of it, with its worker, brotli', all, 300, 'kB'),
  ]
}
