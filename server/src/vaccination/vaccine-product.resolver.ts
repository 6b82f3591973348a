import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../app/context.js';
import { VaccineProductType } from './vaccine-product.type.js';

@Resolver()
export class VaccineProductResolver {
  @Query(() => [VaccineProductType], { description: 'Every vaccine known to the platform; a few dozen' })
  async vaccineProducts(@Ctx() { store }: Context): Promise<readonly VaccineProductType[]> {
    const found = await store.pool.query(
      `select code, json_build_object('zh', name_zh, 'en', name_en) as name, manufacturer, technology
       from vaccine_product order by technology, name_zh, code limit 200`,
    );
    return found.rows as VaccineProductType[];
  }
}
