import type { ReviewTexts } from '../language.ts'

/** Chinese, simplified */
export const zh = {
  offer: '把错题带回来',
  offerHow: '本次和以后测验的题目会在你快要忘记时再次出现。它们只保存在此设备上，你可以随时删除。',
  offerKept: '本次测验加入复习的题目：{0}。',
  toReview: '去复习',
  keepsNothing: '浏览器不允许此页面保存任何内容，因此题目无法在这里再次出现。',

  review: '复习',
  noDeck: '还没有要复习的题目',
  noDeckHow: '在这里做一次测验，最后选择“{0}”。题目会在你快要忘记时再次出现。',
  due: '现在要复习：{0}',
  noneDue: '现在没有要复习的题目',
  doneForNow: '目前都做完了',
  comesBack: '{0}：{1}',
  begin: '开始',
  stop: '先到这里',

  left: '还剩：{0}',
  showAnswer: '显示答案',
  judgeYourself: '这里只知道正确答案。如果你的答案意思相同，请选择“{0}”。',
  when: '这道题什么时候再来？',
  'rate-1': '忘了',
  'rate-2': '有点难',
  'rate-3': '记得',
  'rate-4': '很容易',
  rated: '它将在{0}再次出现。',
  undo: '撤销上一次选择',
  from: '来自测验：',

  deck: '已保存的内容',
  deckHow: '你的题目（{0}）以及每次作答的时间。全部保存在此设备的这个浏览器里，仅供本网站使用；不会发送任何内容。',
  nothingKept: '没有。可以在这里打开保存成文件的复习。',
  save: '保存为文件',
  open: '打开已保存的文件',
  forget: '全部删除',
  askForget:
    '你的题目（{0}）以及每次作答的时间将从此设备删除。在你再次要求之前，不会再保存任何内容。只有你保存过的文件才能把它们找回来。',
  keep: '全部保留',
  forgotten: '已全部删除。',
  opened: '来自文件：新增 {0}，更新 {1}。',
  'not-a-deck': '这不是从复习保存的文件。没有任何更改。',
  'newer-deck': '此文件来自更新的版本。请刷新页面再试一次。没有任何更改。',
  'other-host': '此文件属于 {0} 的复习。没有任何更改。',
  'damaged-deck': '此文件在 {0} 处已损坏。没有任何更改。',
} as const satisfies ReviewTexts
