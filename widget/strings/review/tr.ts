import type { ReviewTexts } from '../language.ts'

/** Turkish */
export const tr = {
  offer: 'Kaçırdıklarımı geri getir',
  offerHow:
    'Bu testin ve sonrakilerin soruları, unutmana az kala yeniden gelir. Yalnızca bu cihazda saklanırlar ve onları istediğin zaman silebilirsin.',
  offerKept: 'Bu testten tekrarına girenler: {0}.',
  toReview: 'Tekrarına git',
  keepsNothing: 'Tarayıcı bu sayfanın bir şey saklamasına izin vermiyor; bu yüzden burada hiçbir soru geri gelemez.',

  review: 'Tekrar',
  noDeck: 'Henüz tekrar edilecek bir şey yok',
  noDeckHow: 'Burada bir test çöz ve sonunda “{0}” düğmesini seç. Soruları, unutmana az kala yeniden gelir.',
  due: 'Şimdi sırada: {0}',
  noneDue: 'Şimdi tekrar edilecek bir şey yok',
  doneForNow: 'Şimdilik bitti',
  comesBack: '{0}: {1}',
  begin: 'Başla',
  stop: 'Şimdilik dur',

  left: 'Kalan: {0}',
  showAnswer: 'Yanıtı göster',
  judgeYourself: 'Burada yalnızca doğru yanıt biliniyor. Seninki aynı anlama geliyorsa “{0}” seç.',
  when: 'Bu soru ne zaman geri gelsin?',
  'rate-1': 'Unutmuşum',
  'rate-2': 'Zor',
  'rate-3': 'Biliyordum',
  'rate-4': 'Kolay',
  rated: '{0} geri gelir.',
  undo: 'Son seçimi geri al',
  from: 'Testten:',

  deck: 'Saklananlar',
  deckHow:
    'Soruların ({0}) ve her birini ne zaman yanıtladığın. Hepsi bu cihazda, bu tarayıcıda, bu site için; hiçbir şey gönderilmez.',
  nothingKept: 'Hiçbir şey. Dosya olarak kaydedilmiş bir tekrar burada açılabilir.',
  save: 'Dosya olarak kaydet',
  open: 'Kayıtlı dosyayı aç',
  forget: 'Her şeyi sil',
  askForget:
    'Soruların ({0}) ve her birini ne zaman yanıtladığın bu cihazdan silinecek. Sen yeniden isteyene kadar başka bir şey saklanmaz. Onları yalnızca kaydettiğin bir dosya geri getirebilir.',
  keep: 'Her şeyi tut',
  forgotten: 'Her şey silindi.',
  opened: 'Dosyadan: {0} yeni, {1} güncellendi.',
  'not-a-deck': 'Bu, bir tekrardan kaydedilmiş dosya değil. Hiçbir şey değiştirilmedi.',
  'newer-deck': 'Bu dosya daha yeni bir sürümden. Sayfayı yenileyip tekrar dene. Hiçbir şey değiştirilmedi.',
  'other-host': 'Bu dosya {0} adresindeki tekrara ait. Hiçbir şey değiştirilmedi.',
  'damaged-deck': 'Bu dosya {0} yerinde bozuk. Hiçbir şey değiştirilmedi.',
} as const satisfies ReviewTexts
