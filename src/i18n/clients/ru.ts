import { formatterFor } from '../format';
import { russianForm } from '../plural';
import { ru as words } from '../words/ru';
import type { ClientTexts, NamedClient } from './texts';

const { number, sum, percent } = formatterFor('ru-RU');

export const ru: ClientTexts = {
  atRisk: (count, lastYear, first) =>
    count === 0
      ? 'Под угрозой никого нет: все покупают как обычно.'
      : `Под угрозой ${clients(count)} (${sum(lastYear)} за 4 квартала). ` + `Звоните первым: ${withAmounts(first)}.`,
  room: (first) =>
    `Где продать больше: ${first.map(({ client, amount }) => `${client} (ещё ${sum(amount, first[0]?.amount)} в год)`).join(', ')}.`,
  asked: (quarter, { asked, expected, fresh }) => {
    const others = fresh > 0 ? `, и ещё ${sum(fresh)} — от новых, где своих не хватит` : '';
    return `${quarter}: план ждёт ${sum(asked)} от клиентов (сами они принесут ${sum(expected)})${others}.`;
  },
  orphans: (count, first) =>
    `Никто не ведёт ${number(count)} ${russianForm(count, ['клиента', 'клиентов', 'клиентов'])}: ` +
    `${withAmounts(first)}${count > first.length ? ' и других' : ''}. Впишите менеджера на лист «Клиенты».`,
  segments: words.segments,
  columns: {
    client: 'Клиент',
    kind: 'Сегмент',
    segment: 'Как покупает',
    lastYear: 'За 4 квартала',
    expected: 'Принесёт сам',
    room: 'Мог бы добавить',
    target: 'Цель',
    silent: 'Дней без покупок',
    driver: 'Что известно о клиенте',
    worth: 'Что это даёт',
  },
  tables: {
    atRisk: 'Под угрозой: кому звонить первыми',
    room: 'Где продать больше',
    drivers: 'Что помогает предсказать покупки',
    all: (quarter) => `Клиенты: ${quarter}`,
    mine: (quarter) => `Мои клиенты: ${quarter}`,
  },
  notes: {
    atRisk: 'Молчит вдвое дольше обычного или дольше обычного, пока другие покупают.',
    room: 'Сколько клиент добавил бы за год, покупай он как лучшая четверть сегмента; не больше, чем берёт сейчас.',
    prospects: 'В конце — кто есть на листе «Клиенты», но ещё не покупал: сколько берёт эта четверть.',
    all: 'Цель: план менеджера, поделённый по тому, сколько каждый клиент принесёт сам и мог бы добавить.',
    drivers: (error) =>
      error === undefined
        ? 'Покупок пока мало, чтобы это измерить.'
        : `Измерено на трёх последних кварталах ваших продаж: прогноз по отдельным клиентам ошибался на ${percent(error)} продаж.`,
  },
  fresh: 'Новые клиенты',
  others: (count) => `Ещё ${clients(count)}`,
  drivers: {
    tenure: 'Как давно с нами',
    recency: 'Когда покупал в последний раз',
    frequency: 'Как часто покупает',
    products: 'Сколько разных товаров берёт',
    market: 'Как дела у всех клиентов вместе',
    season: 'Сезон',
  },
  worth: ({ better, isUsed, doesHarm }) => {
    if (!isUsed) return doesHarm ? 'сбивает прогноз: не учитываем' : 'не помогает: не учитываем';
    return better < 0.005 ? 'немного помогает: учитываем' : `прогноз точнее на ${percent(better)}: учитываем`;
  },
};

function clients(count: number): string {
  return `${number(count)} ${russianForm(count, ['клиент', 'клиента', 'клиентов'])}`;
}

/** `Acme (304,000), Globex (290,000)`, the largest first. */
function withAmounts(clients: readonly NamedClient[]): string {
  return clients.map(({ client, amount }) => `${client} (${sum(amount, clients[0]?.amount)})`).join(', ');
}
