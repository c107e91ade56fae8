import { PROJECT_FILE, type Project } from './project';

export type Language = 'en' | 'ru';

/** Every sentence of `npm run deploy`. */
export interface DeployTexts {
  readonly product: string;
  readonly badLanguage: (text: string) => string;
  readonly strayWord: (word: string) => string;
  readonly unknownOption: (option: string, known: readonly string[]) => string;
  readonly noValue: (option: string) => string;
  readonly badId: (option: 'parent' | 'script', text: string) => string;
  readonly parentOrScript: string;
  readonly deploysElsewhere: (project: Project) => string;
  readonly wouldDelete: (files: readonly string[], project: Project) => string;
  readonly loggedIn: (email: string) => string;
  readonly built: string;
  readonly created: (project: Project) => string;
  readonly updating: (project: Project) => string;
  readonly arrived: string;
  readonly nothingNew: string;
  readonly whatNext: (project: Project) => string;
  /** Of a first deploy that failed on its way. */
  readonly mayBeLeft: (title: string) => string;
  readonly notLoggedIn: string;
  readonly loginIsOver: string;
  readonly apiIsOff: string;
  readonly syntaxError: (words: string) => string;
  readonly noNetwork: string;
  readonly notFound: string;
  readonly noPermission: string;
  readonly refused: (words: string) => string;
  readonly nothingSent: string;
  readonly leftBehind: (files: readonly string[]) => string;
  readonly notArrived: (files: readonly string[], project: Project) => string;
  readonly strangers: (files: readonly string[], project: Project) => string;
}

/** Where a person opens the spreadsheet; the editor of the project where the spreadsheet is not known. */
const addressOf = (project: Project): string =>
  project.parentId === undefined
    ? editorOf(project)
    : `https://docs.google.com/spreadsheets/d/${project.parentId}/edit`;

/** Where a person sees the files of the project. */
const editorOf = ({ scriptId }: Project): string => `https://script.google.com/d/${scriptId}/edit`;

const list = (words: readonly string[]): string => words.join(', ');
const options = (names: readonly string[]): string => list(names.map((name) => `--${name}`));

const en: DeployTexts = {
  product: 'Sales Rhythm',
  badLanguage: (text) => `--lang ${text}: the add-on speaks en and ru.`,
  strayWord: (word) => `“${word}” belongs to no option: put it in quotation marks if it has spaces.`,
  unknownOption: (option, known) => `There is no option ${option}. The options are ${options(known)}.`,
  noValue: (option) => `${option} lacks its value.`,
  badId: (option, text) =>
    `--${option} ${text}: that is no id. Copy the whole address from the browser and put it in quotation marks.`,
  parentOrScript: 'Choose one: --parent puts a new project into that spreadsheet, --script uses a project that stands.',
  deploysElsewhere: (project) =>
    `This folder already deploys to ${addressOf(project)}. Leave the options out to bring it up to date, or delete the file ${PROJECT_FILE} to deploy into another spreadsheet.`,
  wouldDelete: (files, project) =>
    `The project holds code that is not the add-on's and would be deleted: ${list(files)}. Look at ${editorOf(project)}, copy what you need, and say --replace.`,
  loggedIn: (email) => (email === '' ? 'Logged in to Google.' : `Logged in to Google as ${email}.`),
  built: 'Built the add-on.',
  created: (project) => `Made a project for it at Google: ${editorOf(project)}`,
  updating: (project) => `Bringing the project up to date: ${editorOf(project)}`,
  arrived: 'Sent the three files and read them back: what Google holds is what was built.',
  nothingNew: 'Google holds just this already: nothing had to be sent.',
  whatNext: (project) =>
    [
      '',
      project.parentId === undefined
        ? 'Now open the spreadsheet to which the project belongs (Overview in the project names it).'
        : `Your spreadsheet: ${addressOf(project)}`,
      '1. Open it. If it is open already, reload the page.',
      `2. Wait some seconds, then Extensions → ${project.title} → Open.`,
      '3. The first time Google asks for your permission. If it says that it has not verified the app: Advanced → Go to',
      `   ${project.title} → Allow. The app is this copy of the program, and it can open no other file of yours.`,
    ].join('\n'),
  mayBeLeft: (title) => `An empty spreadsheet “${title}” may be left in your Google Drive: delete it.`,
  notLoggedIn:
    'You are not logged in to Google. Run “npx clasp login”: a page opens in the browser, choose the account that owns the spreadsheet, tick everything that it asks for, then deploy again.',
  loginIsOver: 'The login to Google has run out. Run “npx clasp login” again, then deploy.',
  apiIsOff:
    'The Apps Script API is switched off for your account. Switch it on at https://script.google.com/home/usersettings, wait a minute, and deploy again.',
  syntaxError: (words) => `Google cannot read the code: ${words}. Nothing was changed there; please report it.`,
  noNetwork: 'Google cannot be reached. Look to the network (or the proxy), and deploy again.',
  notFound: `Google knows no such spreadsheet or project, or does not show it to this account. Look at the id; “npx clasp login” changes the account. If it was deleted, delete the file ${PROJECT_FILE} here too, and deploy again.`,
  noPermission: 'This account may not change that spreadsheet or project. Ask its owner to make you an editor.',
  refused: (words) => `Google or clasp said: ${words || 'nothing at all'}`,
  nothingSent: 'clasp ended well but sent nothing. Deploy again; if it stays so, please report it.',
  leftBehind: (files) => `clasp left files behind: ${list(files)}. Look for a .claspignore in this folder.`,
  notArrived: (files, project) =>
    `clasp says that all was sent, but Google gives back something else in ${list(files)}. Deploy again; the files are to be seen at ${editorOf(project)}.`,
  strangers: (files, project) =>
    `The add-on is there, and so are files that are not its own: ${list(files)}. Delete them at ${editorOf(project)} and deploy again.`,
};

const ru: DeployTexts = {
  product: 'Ритм продаж',
  badLanguage: (text) => `--lang ${text}: дополнение говорит на en и ru.`,
  strayWord: (word) =>
    `«${word}» не относится ни к одному параметру: если в значении есть пробелы, возьмите его в кавычки.`,
  unknownOption: (option, known) => `Параметра ${option} нет. Есть параметры ${options(known)}.`,
  noValue: (option) => `У параметра ${option} нет значения.`,
  badId: (option, text) =>
    `--${option} ${text}: это не идентификатор. Скопируйте адрес из браузера целиком и возьмите его в кавычки.`,
  parentOrScript:
    'Выберите что-то одно: --parent создаёт новый проект в этой таблице, --script берёт существующий проект.',
  deploysElsewhere: (project) =>
    `Из этой папки дополнение уже установлено в ${addressOf(project)}. Чтобы обновить его, уберите параметры; чтобы установить в другую таблицу, удалите файл ${PROJECT_FILE}.`,
  wouldDelete: (files, project) =>
    `В проекте есть чужой код, он был бы удалён: ${list(files)}. Откройте ${editorOf(project)}, сохраните нужное и добавьте --replace.`,
  loggedIn: (email) => (email === '' ? 'Вход в Google выполнен.' : `Вход в Google выполнен: ${email}.`),
  built: 'Дополнение собрано.',
  created: (project) => `В Google создан проект: ${editorOf(project)}`,
  updating: (project) => `Обновляем проект: ${editorOf(project)}`,
  arrived: 'Три файла отправлены и прочитаны обратно: в Google лежит именно то, что собрано.',
  nothingNew: 'В Google уже лежит именно это: отправлять было нечего.',
  whatNext: (project) =>
    [
      '',
      project.parentId === undefined
        ? 'Теперь откройте таблицу, которой принадлежит проект (она названа в проекте на странице «Обзор»).'
        : `Ваша таблица: ${addressOf(project)}`,
      '1. Откройте её. Если она уже открыта, обновите страницу.',
      `2. Подождите несколько секунд, затем Расширения → ${project.title} → Открыть.`,
      '3. В первый раз Google попросит разрешения. Если он скажет, что не проверял приложение: Дополнительные настройки →',
      `   Перейти на страницу «${project.title}» → Разрешить. Это приложение — ваша копия программы; других ваших файлов оно открыть не может.`,
    ].join('\n'),
  mayBeLeft: (title) => `В вашем Google Диске могла остаться пустая таблица «${title}»: удалите её.`,
  notLoggedIn:
    'Вход в Google не выполнен. Выполните «npx clasp login»: в браузере откроется страница, выберите аккаунт владельца таблицы, отметьте всё, о чём она просит, и повторите установку.',
  loginIsOver: 'Срок входа в Google истёк. Снова выполните «npx clasp login» и повторите установку.',
  apiIsOff:
    'В вашем аккаунте выключен Apps Script API. Включите его на https://script.google.com/home/usersettings, подождите минуту и повторите установку.',
  syntaxError: (words) =>
    `Google не может прочитать код: ${words}. Там ничего не изменилось; пожалуйста, сообщите нам.`,
  noNetwork: 'Google недоступен. Проверьте сеть (или прокси) и повторите установку.',
  notFound: `Google не знает такой таблицы или проекта либо не показывает их этому аккаунту. Проверьте идентификатор; сменить аккаунт можно командой «npx clasp login». Если их удалили, удалите здесь и файл ${PROJECT_FILE} и повторите установку.`,
  noPermission: 'Этому аккаунту нельзя менять таблицу или проект. Попросите владельца сделать вас редактором.',
  refused: (words) => `Ответ Google или clasp: ${words || 'пустой'}`,
  nothingSent: 'clasp завершился без ошибки, но ничего не отправил. Повторите; если не поможет, сообщите нам.',
  leftBehind: (files) => `clasp не отправил файлы: ${list(files)}. Проверьте, нет ли в этой папке файла .claspignore.`,
  notArrived: (files, project) =>
    `clasp сообщил, что всё отправлено, но Google возвращает другое: ${list(files)}. Повторите установку; файлы видны на ${editorOf(project)}.`,
  strangers: (files, project) =>
    `Дополнение на месте, но рядом лежат чужие файлы: ${list(files)}. Удалите их на ${editorOf(project)} и повторите установку.`,
};

export const TEXTS: { readonly [language in Language]: DeployTexts } = { en, ru };
