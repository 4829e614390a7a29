import { z } from 'zod';

// Kibana's content security policy forbids compiling code at run time. Zod tries it whenever an
// object schema is made, so this module has to be evaluated before any other that makes one.
z.config({ jitless: true });
