import { writeFileSync } from 'node:fs';
import { startChromium } from './conformance/chromium';
const [, , query = '', scroller = '', seconds = '20', step = '400', profile] = process.argv;
void (async () => {
  const browser = await startChromium();
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto('http://127.0.0.1:5671');
  await page.locator('input[autocomplete=username]').fill('hunter');
  await page.locator('input[autocomplete=current-password]').fill('hunting-at-night');
  await page.keyboard.press('Enter');
  await page.locator('[data-test-subj~="suricataHunt"]').waitFor();
  await page.goto(`http://127.0.0.1:5671/app/suricataHunt?${query}`);
  await page.locator(scroller).first().waitFor();
  await page.waitForTimeout(6000);
  const cdp = await page.context().newCDPSession(page);
  if (profile) { await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 500 }); await cdp.send('Profiler.start'); }
  const found = await page.evaluate(async ([selector, ms, by]) => {
    const tasks: number[] = [];
    const observer = new PerformanceObserver((list) => { for (const e of list.getEntries()) tasks.push(Math.round(e.duration)); });
    observer.observe({ type: 'longtask' });
    const node = document.querySelector(selector)!;
    const end = performance.now() + ms;
    let steps = 0, down = true, frames = 0; const gaps: number[] = []; let last = performance.now();
    while (performance.now() < end) {
      await new Promise((r) => requestAnimationFrame(r));
      const now = performance.now(); gaps.push(now - last); last = now; frames++;
      const before = node.scrollTop;
      node.scrollTop += down ? by : -by;
      if (node.scrollTop === before && by > 0) { if (!down || node.scrollHeight < 60000) down = !down; }
      steps++;
    }
    gaps.sort((a, b) => a - b);
    await new Promise((r) => setTimeout(r, 500));
    return { steps, frames, top: node.scrollTop, height: node.scrollHeight, tasks: tasks.sort((a, b) => b - a).slice(0, 20), over50: tasks.length, over200: tasks.filter((t) => t > 200).length, p50: gaps[gaps.length >> 1], p99: gaps[Math.floor(gaps.length * 0.99)], max: gaps.at(-1) };
  }, [scroller, Number(seconds) * 1000, Number(step)] as const);
  console.log(JSON.stringify(found));
  console.log(await page.locator('[data-test-subj~=eventsCaption],[data-test-subj~=hostsCaption]').first().textContent());
  if (profile) {
    const { profile: p } = await cdp.send('Profiler.stop');
    writeFileSync(profile, JSON.stringify(p));
    const self = new Map<string, number>();
    const byId = new Map(p.nodes.map((n) => [n.id, n]));
    p.samples!.forEach((id, i) => { const n = byId.get(id)!; const k = `${n.callFrame.functionName || '(anon)'} ${n.callFrame.url.split('/').pop()}:${n.callFrame.lineNumber}`; self.set(k, (self.get(k) ?? 0) + (p.timeDeltas![i] ?? 0)); });
    console.log([...self].sort((a, b) => b[1] - a[1]).slice(0, 30).map(([k, v]) => `${Math.round(v / 1000)} ms ${k}`).join('\n'));
  }
  await browser.close();
})();
