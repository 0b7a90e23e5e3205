package io.opora.security;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface ApiTokenRows extends JpaRepository<ApiTokenRow, UUID> {

    Optional<ApiTokenRow> findByTokenHash(String tokenHash);

    boolean existsByTokenHash(String tokenHash);
}
