package io.opora.exchange;

import io.opora.refusal.NotThere;
import io.opora.staff.Rights;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Every kind's way out and in. */
@Component
class Exchanges {

    private final Map<ExchangeKind, Exchange> byKind = new EnumMap<>(ExchangeKind.class);
    private final Rights rights;

    Exchanges(List<Exchange> exchanges, Rights rights) {
        exchanges.forEach(exchange -> byKind.put(exchange.kind(), exchange));
        this.rights = rights;
    }

    /** @throws io.opora.refusal.NotPermitted when the person may not read this kind */
    Exchange forReading(ExchangeKind kind, String by) {
        Exchange exchange = known(kind);
        if (exchange.readers().length == 0) {
            rights.requireStaff(by);
        } else {
            rights.require(by, exchange.readers());
        }
        return exchange;
    }

    /** @throws io.opora.refusal.NotPermitted when the person may not change this kind */
    Exchange forChanging(ExchangeKind kind, String by) {
        Exchange exchange = known(kind);
        rights.require(by, exchange.writers());
        return exchange;
    }

    private Exchange known(ExchangeKind kind) {
        return Optional.ofNullable(byKind.get(kind))
                .orElseThrow(() -> new NotThere("exchange.kind-unknown", kind.word(), ExchangeKind.words()));
    }
}
