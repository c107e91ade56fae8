import { sampleCompany } from '../../samples/company';
import { describePlanByForecast } from './plan-by-forecast';

describePlanByForecast({
  name: 'the sample company',
  language: 'en',
  tabs: () => sampleCompany('en').tabs,
  map: {},
  year: 2026,
  currency: 'USD',
  made: '2026-02-16',
  later: '2026-04-16',
});
