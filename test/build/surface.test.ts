import { describe, expect, test } from 'vitest';
import { inspect } from '../../build/check-surface.mjs';
import { pack, unpackedFrom } from '../../build/pack.mjs';

const surface = { MENU: [['openSidebar', 'showSidebar']], TRIGGERS: ['onOpen'], SIDEBAR_CALLS: ['buildPlan'] };
const sidebar = '<script>server.buildPlan({})</script>';
/** As the minifier writes it into a bundle. */
function packed(...scripts: readonly string[]): string {
  const { text, ends, letters } = pack(scripts);
  return `globalThis.PACKED={text:"${text}",ends:[${ends.join()}],letters:"${letters}"};`;
}

const formulas =
  '()=>{globalThis.PLAN_SPLIT=()=>[];globalThis.onOpen=()=>{};globalThis.showSidebar=()=>{};globalThis.buildPlan=()=>{}}';
const addOn = '()=>Math.max(1)';

const code = `/**
 * Splits.
 * @param {number} total What.
 * @param {A1:A3} weights How.
 * @return {number[][]} Parts.
 * @customfunction
 */
function PLAN_SPLIT(total, weights) {}
function onOpen() {}
function showSidebar() {}
function buildPlan(request) {}
${packed(formulas, addOn)}`;
/** The same with another script packed in the place of all that is no formula. */
const repacked = (script: string) => (c: string) => c.replace(packed(formulas, addOn), packed(formulas, script));

const faults = (change: (code: string) => string, page = sidebar) =>
  inspect({ code: change(code), sidebar: page, surface }).faults;

describe('the surface check', () => {
  test('passes a bundle whose declarations are what Google and the sidebar name', () => {
    expect(faults((same) => same)).toEqual([]);
  });

  test.each<[string, (code: string) => string, string]>([
    [
      'a declaration nobody names',
      (c) => `${c}\nfunction spare() {}\nglobalThis.spare=1`,
      'spare is declared but nothing names it',
    ],
    [
      'a lost menu function',
      (c) => c.replace('function showSidebar() {}', ''),
      'showSidebar is named but not declared',
    ],
    [
      'a lost sidebar call',
      (c) => c.replace('function buildPlan(request) {}', ''),
      'buildPlan is named but not declared',
    ],
    ['a lost trigger', (c) => c.replace('function onOpen() {}', ''), 'onOpen is named but not declared'],
    [
      'a formula without its JSDoc',
      (c) => c.replace('@customfunction', ''),
      'PLAN_SPLIT is declared but nothing names it',
    ],
    [
      'a renamed @param',
      (c) => c.replace('} weights', '} parts'),
      'PLAN_SPLIT describes (total, parts) but takes (total, weights)',
    ],
    [
      'a formula that does not say what it returns',
      (c) => c.replace(/ \* @return.*\n/, ''),
      'PLAN_SPLIT does not say what it returns',
    ],
    [
      'a declaration that stays empty',
      (c) => c.replace(packed(formulas, addOn), packed(formulas.replace('onOpen', 'onopen'), addOn)),
      'onOpen is declared but never filled',
    ],
    ['a global that Apps Script lacks', (c) => `${c};setTimeout(()=>{})`, 'Code.js reads the global setTimeout'],
    ['a constant on top level', (c) => `${c};const a=1`, 'Code.js has a top-level VariableDeclaration'],
  ])('catches %s', (_, change, fault) => {
    expect(faults(change)).toContain(fault);
  });

  test.each(['a ||= b', 'class A { #b = 1 }', 'class A { static b = 1 }'])('refuses %s, newer than ES2020', (newer) => {
    expect(faults((c) => `${c};(()=>{var a,b;${newer}})()`)[0]).toMatch(/^Code.js is not ES2020/);
    expect(faults(repacked(`()=>{var a,b;${newer}}`))[0]).toMatch(/^Code.js is not ES2020/);
  });

  test('reads what is packed, too', () => {
    expect(faults(repacked('()=>setTimeout(()=>{})'))).toEqual(['Code.js reads the global setTimeout']);
    expect(faults((c) => c.replace('ends:', 'begins:'))).toContain('Code.js has nothing packed');
  });

  test('what is packed in two languages is unpacked as it was', () => {
    const scripts = ['()=>["План «Q1» — 5 %", "€"]', '()=>"№ 1"'];
    expect(unpackedFrom(packed(...scripts))).toEqual(scripts);
    expect(() => pack([String.fromCharCode(...Array.from({ length: 129 }, (_, at) => 0x400 + at))])).toThrow(
      '129 letters',
    );
  });

  test.each([
    ['a backtick', '`', 'sidebar.html has a backtick'],
    ['a scriptlet', '<?', 'sidebar.html has <?'],
    ['a foreign host', '<link href="https://ssl.gstatic.com/x.css">', 'sidebar.html names https://ssl.gstatic.com'],
    ['a host without a scheme', '<img src="//cdn.example.com/x.png">', 'sidebar.html names //cdn.example.com'],
  ])('catches %s in the sidebar', (_, bad, fault) => {
    expect(faults((same) => same, sidebar + bad)).toEqual([fault]);
  });

  test('catches a call that the sidebar does not make', () => {
    expect(faults((same) => same, '<p></p>')).toEqual(['the sidebar never calls buildPlan']);
  });

  test('holds the size in bytes, not in characters', () => {
    const cyrillic = `/*${'я'.repeat(31 * 1024)}*/`;
    expect(faults((same) => same, sidebar + cyrillic)).toEqual([
      expect.stringMatching(/^sidebar.html has \d+ B, more than 61440/),
    ]);
  });
});
