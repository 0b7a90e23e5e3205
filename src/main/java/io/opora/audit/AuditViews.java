package io.opora.audit;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail. Who may read it is checked by whoever asks. */
@Service
@Transactional(readOnly = true)
public class AuditViews {

    private final AuditEntries entries;

    AuditViews(AuditEntries entries) {
        this.entries = entries;
    }

    /** The newest first; the page's order is ignored. */
    public Page<AuditEntry> find(AuditQuery query, Pageable page) {
        return new PageImpl<>(entries.find(query, page.getPageSize(), page.getOffset()), page, entries.count(query));
    }
}
