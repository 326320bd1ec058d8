package org.sunshine.published;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.sunshine.ordering.LineVersions;
import org.sunshine.published.store.VersionRows;

/** Gives corrections the lines that they correct, from the read table: no second copy of a line is kept for them. */
@ApplicationScoped
class PublishedLineVersions implements LineVersions {
    @Override
    public int count(Handle handle, String orderId) {
        return VersionRows.count(handle, orderId);
    }

    @Override
    public boolean cameWithHistory(Handle handle, String orderId) {
        return VersionRows.cameWithHistory(handle, orderId);
    }

    @Override
    public List<Newest> ofOrder(Handle handle, String orderId) {
        return VersionRows.newest(handle, orderId);
    }

    @Override
    public List<String> ordersWith(Handle handle, String packCode, String productCode, String afterOrderId, int limit) {
        return VersionRows.ordersWith(handle, packCode, productCode, afterOrderId, limit);
    }
}
