import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { encodeId, globalId, keyFromId, keyOf, keyText, parseId } from '../../src/graphql/ids.ts';

const id = '01890a5d-ac96-774b-bcce-b302099a8057';

describe('an id', () => {
  test('has one permanent form, because other sites keep links', () => {
    expect(globalId('Meeting', { councilId: 1, id })).toBe('Meeting_AAAAAQGJCl2slndLvM6zAgmagFc');
  });

  test.for([1, 2, 255, 65_536, 2_147_483_647])('of council %i comes back whole', (councilId) => {
    for (const uuid of [id, uuidv7(), '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff']) {
      const key = { councilId, id: uuid };
      expect(parseId(globalId('AgendaItem', key))).toEqual({ typename: 'AgendaItem', ...key });
      expect(keyFromId('AgendaItem', globalId('AgendaItem', key))).toEqual(key);
      expect(keyOf(keyText(key))).toEqual(key);
      expect(encodeId('AgendaItem', keyText(key))).toBe(globalId('AgendaItem', key));
    }
  });

  test('differs by type, by council and by record', () => {
    const ids = [
      globalId('Meeting', { councilId: 1, id }),
      globalId('Panel', { councilId: 1, id }),
      globalId('Meeting', { councilId: 2, id }),
      globalId('Meeting', { councilId: 1, id: uuidv7() }),
    ];
    expect(new Set(ids).size).toBe(4);
  });

  test('of another type is rejected, and in a filter matches nothing', () => {
    const panel = globalId('Panel', { councilId: 1, id });
    expect(keyFromId('Meeting', panel)).toBeNull();
  });
});

describe('malformed ids are rejected', () => {
  const good = globalId('Meeting', { councilId: 1, id });
  test.for<[name: string, text: string]>([
    ['nothing', ''],
    ['a type alone', 'Meeting'],
    ['a type and nothing', 'Meeting_'],
    ['a UUID', id],
    ['a number', '42'],
    ['no type', good.replace('Meeting', '')],
    ['a type of other letters', good.replace('Meeting', 'Meet ing')],
    ['one character short', good.slice(0, -1)],
    ['one character long', `${good}A`],
    ['a line break behind it', `${good}\n`],
    ['a space before it', ` ${good}`],
    ['base64 of the other alphabet', `Meeting_${'+'.repeat(27)}`],
    ['padding', good.replace(/.$/, '=')],
    ['a council that no database holds', `Meeting_${'_'.repeat(27)}`],
    ['a UUID of no version', 'Meeting_AAAAAQAAAAAAAAAAAAAAAAAAAAE'],
    ['ten thousand characters', `Meeting_${'A'.repeat(10_000)}`],
    ['a quotation mark', "Meeting_' or 1 = 1 --"],
  ])('%s', ([, text]) => {
    expect(parseId(text)).toBeNull();
    expect(keyFromId('Meeting', text)).toBeNull();
  });
});
