// What every judge here does: reads a JSON object of addresses and texts, and prints one of addresses and readings.
import { text } from 'node:stream/consumers';

export async function each(read) {
  const readings = {};
  for (const [address, source] of Object.entries(JSON.parse(await text(process.stdin)))) {
    readings[address] = await reading(read, source, address);
  }
  process.stdout.write(JSON.stringify(readings));
}

async function reading(read, source, address) {
  try {
    return await read(source, address);
  } catch (fault) {
    return { fault: `${fault.name}: ${fault.message}` };
  }
}
