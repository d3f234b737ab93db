import { readCharts } from './chart';
import { guardForms } from './double_submit';

guardForms(document);
readCharts(document);
